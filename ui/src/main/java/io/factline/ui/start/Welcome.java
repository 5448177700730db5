package io.factline.ui.start;

import io.factline.command.account.FirstAdministrator;
import java.io.PrintStream;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The one thing that a start says to whoever sits before it: where to go, how to sign in, where the data is. */
@Component
class Welcome {

    private final Environment settings;
    private final FirstAdministrator administrator;
    private final Demo demo;

    Welcome(Environment settings, FirstAdministrator administrator, Demo demo) {
        this.settings = settings;
        this.administrator = administrator;
        this.demo = demo;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void ready(ApplicationReadyEvent event) {
        if (!(event.getApplicationContext() instanceof WebServerApplicationContext web) || web.getWebServer() == null) {
            return;
        }
        String address = "http://localhost:" + web.getWebServer().getPort();
        // whoever reads the log by machine gets nothing else on the same channel
        PrintStream console = settings.containsProperty("logging.structured.format.console") ? System.err : System.out;
        console.println();
        console.println("  Factline is running.");
        console.println();
        console.println("    open      " + address);
        console.println("    sign in   " + signIn());
        console.println("    data in   "
                + settings.getProperty("factline.database.embedded", "the database of spring.datasource.url"));
        if (demo.isWanted()) {
            console.println("    demo      " + demo.named() + ", complete in a moment");
        }
        console.println("    stop      Ctrl-C");
        console.println();
    }

    private String signIn() {
        return administrator
                .drawPassword()
                .map(password -> administrator.name() + " / " + password + "   (shown this once: keep it)")
                .orElse(administrator.name() + ", with the password you have");
    }
}

package io.factline.gate;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;

/** The limits of the server that have no setting of Spring Boot; the others stand in {@code gate.yml}. */
class ServerLimits implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final int HEADERS = 100;

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.setProtocol(Punctual.class.getName());
        server.addEngineValves(new Pace());
        server.addConnectorCustomizers(connector -> {
            connector.setProperty("maxHeaderCount", String.valueOf(HEADERS));
            connector.setAllowTrace(false);
        });
    }
}

package io.factline.gate;

import java.util.Arrays;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** Accounts for HTTP Basic (RFC 7617). Whoever signs in is known by the opaque id from then on, never by the name. */
final class AccountLogins implements UserDetailsService {

    private final JdbcClient accounts;

    AccountLogins(DataSource database) {
        this.accounts = JdbcClient.create(database);
    }

    @Override
    public UserDetails loadUserByUsername(String name) {
        if (name.indexOf('\0') >= 0) {
            throw UsernameNotFoundException.fromUsername(name);
        }
        return accounts.sql("select id::text, password, roles from account.account"
                        + " where name = ? and password is not null and disabled_at is null")
                .params(name.toLowerCase(Locale.ROOT))
                .query((row, _) -> User.withUsername(row.getString(1))
                        .password(row.getString(2))
                        .roles(Arrays.stream((String[]) row.getArray(3).getArray())
                                .map(role -> role.toUpperCase(Locale.ROOT))
                                .toArray(String[]::new))
                        .build())
                .optional()
                .orElseThrow(() -> UsernameNotFoundException.fromUsername(name));
    }
}

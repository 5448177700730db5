package io.factline.query.account;

import io.factline.account.Account;
import io.factline.account.AccountName;
import io.factline.account.AccountQueryApi;
import io.factline.account.AuditNote;
import io.factline.account.AuditedAct;
import io.factline.account.Role;
import io.factline.gate.GrantedRoles;
import io.factline.problem.Rule;
import io.factline.problem.RuleBroken;
import io.factline.query.record.QueryDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.RestController;

/** Accounts out, never with anything of their password. */
@RestController
class AccountQueryController implements AccountQueryApi {

    private static final String ACCOUNT = "select a.id, a.name, a.roles, i.issuer, a.disabled_at from account.account a"
            + " left join account.identity i on i.account = a.id";

    private static final int LINES = 200;
    private static final int LINES_MAX = 1000;

    private final JdbcClient accounts;

    AccountQueryController(@QueryDatabase DataSource database) {
        this.accounts = JdbcClient.create(database);
    }

    @Override
    public List<Account> all() {
        return accounts.sql(ACCOUNT + " where a.password is not null or i.account is not null order by name")
                .query((row, _) -> account(row, roles(row)))
                .list();
    }

    @Override
    public List<AccountName> names() {
        return accounts.sql("select id, name from account.account order by name")
                .query((row, _) -> new AccountName(row.getObject("id", UUID.class), row.getString("name")))
                .list();
    }

    @Override
    public List<AuditNote> audit(@Nullable Long before, @Nullable Integer limit) {
        int lines = limit == null ? LINES : limit;
        if (lines < 1 || lines > LINES_MAX) {
            throw new RuleBroken(Rule.INVALID_PARAMETER, "A page has 1 to 1000 lines.");
        }
        return accounts.sql("""
                        select id, at, act, account, host(address) as address from account.audit
                        where id < ? order by id desc limit ?""")
                .params(before == null ? Long.MAX_VALUE : before, lines)
                .query((row, _) -> new AuditNote(
                        row.getLong("id"),
                        row.getTimestamp("at").toInstant(),
                        AuditedAct.valueOf(
                                row.getString("act").toUpperCase(Locale.ROOT).replace('-', '_')),
                        row.getObject("account", UUID.class),
                        row.getString("address")))
                .list();
    }

    @Override
    public Account me() {
        var asking = SecurityContextHolder.getContext().getAuthentication();
        if (asking == null) {
            throw new IllegalStateException("no request passes unauthenticated");
        }
        // not those of the list, which another token of the same subject may have written meanwhile
        Set<Role> roles = GrantedRoles.of(asking);
        return accounts.sql(ACCOUNT + " where a.id = ?::uuid")
                .params(asking.getName())
                .query((row, _) -> account(row, roles))
                .optional()
                .orElseThrow(() -> new RuleBroken(Rule.NOT_SIGNED_IN, "The account that asks is no more: sign in."));
    }

    private static Account account(ResultSet row, Set<Role> roles) throws SQLException {
        return new Account(
                row.getObject("id", UUID.class),
                row.getString("name"),
                roles,
                row.getString("issuer"),
                ApiKeyQueryController.instant(row.getTimestamp("disabled_at")));
    }

    static Set<Role> roles(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("roles").getArray())
                .map(role -> Role.valueOf(role.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toSet());
    }
}

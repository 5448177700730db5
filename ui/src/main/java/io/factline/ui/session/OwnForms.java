package io.factline.ui.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what a page of another site sends in the name of its reader: also the sign-in, whose form has no token, because
 * somebody who is signed in to the account of an attacker without a notice tells them what they record.
 */
final class OwnForms extends OncePerRequestFilter {

    private static final Set<String> OWN_OR_NO_PAGE = Set.of("same-origin", "none");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String site = request.getHeader("Sec-Fetch-Site");
        boolean own =
                site == null ? isOwn(request.getHeader(HttpHeaders.ORIGIN), request) : OWN_OR_NO_PAGE.contains(site);
        if (own) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** A browser that says nothing of the site says the origin of each form; whoever says neither is no browser. */
    private static boolean isOwn(@Nullable String origin, HttpServletRequest request) {
        try {
            return origin == null
                    || request.getServerName().equals(URI.create(origin).getHost());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}

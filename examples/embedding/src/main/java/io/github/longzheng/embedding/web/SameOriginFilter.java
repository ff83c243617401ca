package io.github.longzheng.embedding.web;

import io.github.longzheng.embedding.Settings;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets only our own pages change something, and only under our own host names.
 *
 * <p>Browsers say where a request comes from ({@code Sec-Fetch-Site}, and {@code Origin} with every
 * POST); one that comes from elsewhere, or does not say, is refused. This needs neither a token nor
 * a session. Host names are checked too, because a stranger's name may resolve to this machine.
 */
@Component
class SameOriginFilter extends OncePerRequestFilter {
  private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");

  private final Set<String> hosts;

  SameOriginFilter(Settings settings) {
    this.hosts = Set.copyOf(settings.allowedHosts());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader(
        "Content-Security-Policy",
        "default-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cache-Control", "no-store");
    if (!hosts.contains(request.getServerName())
        || (!SAFE_METHODS.contains(request.getMethod()) && !isSameOrigin(request))) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    chain.doFilter(request, response);
  }

  private static boolean isSameOrigin(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    return site != null
        ? site.equals("same-origin")
        : isOwn(request.getHeader("Origin"), request.getHeader("Host"));
  }

  private static boolean isOwn(@Nullable String origin, @Nullable String host) {
    if (origin == null || host == null) {
      return false;
    }
    try {
      return host.equals(new URI(origin).getAuthority());
    } catch (URISyntaxException e) {
      return false;
    }
  }
}

package io.ciclo.engine.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/** Tells pages that people look at from files and from what scripts fetch. */
final class PagesOnly {

  private static final Set<String> FILES = Set.of("js", "css", "svg", "png", "ico", "json", "woff", "woff2", "ttf", "map");

  private PagesOnly() {
  }

  /** After the login people come back to the page they asked for, never to something a script fetched. */
  static RequestCache requestCache() {
    HttpSessionRequestCache cache = new HttpSessionRequestCache();
    cache.setRequestMatcher(PagesOnly::isPage);
    cache.setMatchingRequestParameterName(null);
    return cache;
  }

  static boolean isPage(HttpServletRequest request) {
    String accept = request.getHeader("Accept");
    return "GET".equals(request.getMethod()) && accept != null && accept.contains("text/html")
        && request.getHeader("HX-Request") == null && !isApi(request) && !isFile(request);
  }

  /** The decoded path inside the application, whichever servlet answers it. */
  static String path(HttpServletRequest request) {
    String rest = request.getPathInfo();
    return rest == null ? request.getServletPath() : request.getServletPath() + rest;
  }

  static boolean isWebApps(HttpServletRequest request) {
    return path(request).startsWith("/camunda/");
  }

  static boolean isWebAppsApi(HttpServletRequest request) {
    return path(request).startsWith("/camunda/api/");
  }

  static boolean isApi(HttpServletRequest request) {
    return isWebAppsApi(request) || path(request).startsWith("/engine-rest");
  }

  /** A style, script or picture that looks the same for everybody. */
  static boolean isFile(HttpServletRequest request) {
    String path = path(request);
    int dot = path.lastIndexOf('.');
    return !isApi(request) && dot > path.lastIndexOf('/') && FILES.contains(path.substring(dot + 1));
  }
}

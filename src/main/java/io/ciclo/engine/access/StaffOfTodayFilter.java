package io.ciclo.engine.access;

import io.ciclo.engine.StaffPrincipal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** A session may last a day: who was removed since is out, and who joined or left a group has the rights of today. */
class StaffOfTodayFilter extends OncePerRequestFilter {

  private final StaffDirectory staff;
  private final SecurityContextRepository contexts;

  StaffOfTodayFilter(StaffDirectory staff, SecurityContextRepository contexts) {
    this.staff = staff;
    this.contexts = contexts;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return PagesOnly.isFile(request);
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication != null && authentication.getPrincipal() instanceof StaffPrincipal remembered) {
      Optional<StaffPrincipal> today = staff.present(remembered.userId());
      if (today.isEmpty()) {
        request.getSession().invalidate();
        SecurityContextHolder.clearContext();
      } else if (!today.get().equals(remembered)) {
        refresh(authentication, today.get(), request, response);
      }
    }
    chain.doFilter(request, response);
  }

  private void refresh(Authentication before, StaffPrincipal today, HttpServletRequest request,
      HttpServletResponse response) {
    UsernamePasswordAuthenticationToken after =
        UsernamePasswordAuthenticationToken.authenticated(today, null, Roles.of(today));
    after.setDetails(before.getDetails());
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(after);
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
  }
}

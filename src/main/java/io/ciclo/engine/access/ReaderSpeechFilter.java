package io.ciclo.engine.access;

import io.ciclo.engine.ReaderSpeech;
import io.ciclo.engine.SignedIn;
import io.ciclo.engine.Vocabulary;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Pages speak as their reader does (DW-11). */
final class ReaderSpeechFilter extends OncePerRequestFilter {

  private final ReaderSpeech readers;
  private final Vocabulary vocabulary;

  ReaderSpeechFilter(ReaderSpeech readers, Vocabulary vocabulary) {
    this.readers = readers;
    this.vocabulary = vocabulary;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    if (who == null || !(who.getPrincipal() instanceof SignedIn reader)) {
      chain.doFilter(request, response);
      return;
    }
    try (Vocabulary.Spoken here = vocabulary.speaking(readers.of(reader))) {
      chain.doFilter(request, response);
    }
  }
}

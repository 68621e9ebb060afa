package io.ciclo.engine.access;

import static io.ciclo.engine.access.Roles.ADMIN;
import static io.ciclo.engine.access.Roles.CUSTOMER;
import static io.ciclo.engine.access.Roles.PROCESS_OWNER;
import static io.ciclo.engine.access.Roles.STAFF;

import io.ciclo.engine.ReaderSpeech;
import io.ciclo.engine.Vocabulary;
import jakarta.servlet.DispatcherType;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.web.PathPatternRequestMatcherBuilderFactoryBean;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;

/** Who may call what: one chain for machines (tokens, no session), one for people (one login for everything). */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityChains {

  /** Own scripts and styles only; htmx comes from our own host and may not evaluate text. */
  private static final String OUR_PAGES = "default-src 'self'; script-src 'self'; style-src 'self'; "
      + "img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'";

  /** Without it, patterns given as text do not match what the engine's own servlets answer. */
  @Bean
  static PathPatternRequestMatcherBuilderFactoryBean requestMatcherBuilder() {
    return new PathPatternRequestMatcherBuilderFactoryBean();
  }

  @Bean
  static PasswordEncoder passwordEncoder(AccessSettings settings) {
    return new BCryptPasswordEncoder(settings.passwordCost());
  }

  @Bean
  static SecurityContextRepository securityContextRepository() {
    return new HttpSessionSecurityContextRepository();
  }

  @Bean
  @Order(1)
  SecurityFilterChain machines(HttpSecurity http, AccessTokens tokens, StaffDirectory staff, IdentityService identity,
      SecurityContextRepository contexts) throws Exception {
    return http
        .securityMatcher("/engine-rest/**", "/actuator/**")
        .authenticationManager(new ProviderManager(new TokenLogin(tokens, staff)))
        .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        // Whoever is signed in as a person is told 403, not asked for a token; a session alone opens nothing here.
        .securityContext(context -> context.securityContextRepository(contexts))
        .csrf(csrf -> csrf.disable())
        .requestCache(cache -> cache.disable())
        .httpBasic(basic -> basic.authenticationEntryPoint(ApiAnswer::noToken))
        .exceptionHandling(refused -> refused
            .authenticationEntryPoint(ApiAnswer::noToken).accessDeniedHandler(ApiAnswer::forbidden))
        .authorizeHttpRequests(allow -> allow
            .requestMatchers("/actuator/health", "/actuator/health/**").permitAll()
            .requestMatchers("/actuator/**").hasRole(ADMIN)
            .requestMatchers("/engine-rest/identity/verify", "/engine-rest/engine/*/identity/verify").denyAll()
            .anyRequest().access(AuthorizationManagers.allOf(
                AuthorityAuthorizationManager.hasAuthority(TokenLogin.BY_TOKEN),
                AuthorityAuthorizationManager.hasAnyRole(PROCESS_OWNER, ADMIN), EngineWrites.ALLOWED)))
        .addFilterBefore(new OldPasswordFilter(), AuthorizationFilter.class)
        .addFilterAfter(new EngineAuthenticationFilter(identity), AuthorizationFilter.class)
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain people(HttpSecurity http, Login login, StaffDirectory staff, SecondStep secondStep,
      OwnDevices devices, SecurityContextRepository contexts) throws Exception {
    return http
        .authenticationManager(login)
        .securityContext(context -> context.securityContextRepository(contexts))
        .csrf(csrf -> csrf.ignoringRequestMatchers(PagesOnly::isWebApps)
            // Looks at its token itself, once it is known who asks: here the whole of a huge file would be read for it.
            .ignoringRequestMatchers(request -> "/intercambio/importaciones/subir".equals(request.getServletPath())))
        .formLogin(form -> form.loginPage("/login").permitAll()
            .successHandler(new AfterLogin.Success()).failureHandler(new AfterLogin.Failure(secondStep)))
        .rememberMe(remember -> remember.rememberMeServices(devices).key(devices.getKey()))
        .logout(logout -> logout.logoutUrl("/logout").logoutSuccessUrl("/login?salida")
            .addLogoutHandler(new NothingLeftOnDevice()))
        .requestCache(cache -> cache.requestCache(PagesOnly.requestCache()))
        .exceptionHandling(refused -> refused
            .defaultAuthenticationEntryPointFor(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), PagesOnly::isWebAppsApi)
            .defaultAuthenticationEntryPointFor(new HtmxLogin(), HtmxLogin::asksForAPart)
            .defaultAuthenticationEntryPointFor(new LoginUrlAuthenticationEntryPoint("/login"), any -> true)
            .accessDeniedHandler(new Refusal()))
        .authorizeHttpRequests(allow -> allow
            // Otherwise an error of a machine's request would become a redirect to the login.
            .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD).permitAll()
            .requestMatchers("/login", "/error", "/favicon.ico").permitAll()
            // What a phone keeps of the portal, the same for everybody.
            .requestMatchers(HttpMethod.GET, "/manifest.json", "/sw.js", "/sin-conexion").permitAll()
            // Ways in for who cannot sign in yet: what they open is in the link, or in the mail that follows.
            .requestMatchers("/acceso/**").permitAll()
            // Whoever is woken at night has only the link in their hand: its token says who they are.
            .requestMatchers("/guardia/*").permitAll()
            .requestMatchers(HttpMethod.GET, "/css/**", "/js/**", "/img/**", "/fonts/**", "/webjars/**").permitAll()
            // Both would look at passwords behind the throttle's back; the third makes whoever is first an administrator.
            .requestMatchers("/camunda/api/admin/auth/user/*/login/**",
                "/camunda/api/engine/engine/*/identity/verify", "/camunda/api/admin/setup/**").denyAll()
            .requestMatchers("/camunda/**").access(AuthorizationManagers.allOf(
                AuthorityAuthorizationManager.hasRole(STAFF), EngineWrites.ALLOWED))
            .requestMatchers("/portal", "/portal/**").hasRole(CUSTOMER)
            .requestMatchers("/segundo-factor", "/segundo-factor/**").access(TeamSecondFactorPages.ALLOWED)
            .requestMatchers("/ajustes/textos", "/ajustes/textos/**").hasAnyRole(ADMIN, PROCESS_OWNER)
            .requestMatchers(HttpMethod.GET, "/ajustes", "/ajustes/modelos", "/ajustes/modelos/**")
            .hasAnyRole(ADMIN, PROCESS_OWNER)
            .requestMatchers("/ajustes", "/ajustes/**", "/operacion", "/operacion/**", "/intercambio", "/intercambio/**").hasRole(ADMIN)
            .requestMatchers("/niveles-de-servicio/recalcular").hasRole(ADMIN)
            .requestMatchers("/contrasena", "/mi-cuenta", "/mi-cuenta/dispositivos/**", "/mi-cuenta/cerrar-todo", "/sesion/csrf").authenticated()
            .anyRequest().hasRole(STAFF))
        .addFilterBefore(new StaffOfTodayFilter(staff, contexts), AuthorizationFilter.class)
        .addFilterBefore(new OldPasswordFilter(), AuthorizationFilter.class)
        .headers(headers -> headers
            .frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin)
            .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
            .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
            .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                new NegatedRequestMatcher(PagesOnly::isFile), new CacheControlHeadersWriter()))
            // A file may be kept, but each use asks whether it is still the same: a release must be seen at once.
            .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                PagesOnly::isFile, new StaticHeadersWriter("Cache-Control", "no-cache")))
            // The web apps bring a policy of their own.
            .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                new NegatedRequestMatcher(PagesOnly::isWebApps), new ContentSecurityPolicyHeaderWriter(OUR_PAGES))))
        .build();
  }

  /** Carries staff who are signed in into Tasklist, Cockpit, Admin and Welcome. */
  @Bean
  FilterRegistrationBean<WebAppsSingleSignOn> webAppsSingleSignOn() {
    FilterRegistrationBean<WebAppsSingleSignOn> filter = new FilterRegistrationBean<>(new WebAppsSingleSignOn());
    filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
    filter.setOrder(201);
    return filter;
  }

  /** Behind the login: who reads is known there. */
  @Bean
  FilterRegistrationBean<ReaderSpeechFilter> readerSpeech(ReaderSpeech readers, Vocabulary vocabulary) {
    FilterRegistrationBean<ReaderSpeechFilter> filter =
        new FilterRegistrationBean<>(new ReaderSpeechFilter(readers, vocabulary));
    filter.addUrlPatterns("/portal/*", "/mi-cuenta/*", "/contrasena/*");
    filter.setOrder(202);
    return filter;
  }
}

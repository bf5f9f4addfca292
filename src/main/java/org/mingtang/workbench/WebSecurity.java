package org.mingtang.workbench;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.mingtang.pages.PublicAddresses;
import org.mingtang.regulation.Role;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/// Who may enter what. Deny by default: an address that is not named here is refused to everybody.
@Configuration(proxyBeanMethods = false)
class WebSecurity {
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");
    private static final PathPatternRequestMatcher WORKBENCH =
            PathPatternRequestMatcher.withDefaults().matcher("/workbench/**");

    @Bean
    SecurityFilterChain chain(HttpSecurity http, SignInProvider provider, AccountGate gate) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(WebSecurity::isNeitherReadingNorSending)
                        .denyAll()
                        .requestMatchers(HttpMethod.GET, PublicAddresses.patterns())
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, PublicAddresses.patterns())
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, PublicAddresses.forms())
                        .permitAll()
                        .requestMatchers("/workbench/login")
                        .permitAll()
                        .requestMatchers("/workbench/password", "/workbench/logout")
                        .authenticated()
                        .requestMatchers("/workbench/register/posts/**", "/workbench/register/passwords/**")
                        .hasAuthority(Role.SECURITY_ADMINISTRATOR.name())
                        .requestMatchers(
                                HttpMethod.GET,
                                "/workbench/register",
                                "/workbench/register/people",
                                "/workbench/register/people/*")
                        .hasAnyAuthority(Role.SYSTEM_ADMINISTRATOR.name(), Role.SECURITY_ADMINISTRATOR.name())
                        .requestMatchers("/workbench/register/**")
                        .hasAuthority(Role.SYSTEM_ADMINISTRATOR.name())
                        .requestMatchers(HttpMethod.GET, "/workbench/installation")
                        .hasAuthority(Role.SYSTEM_ADMINISTRATOR.name())
                        .requestMatchers("/workbench/calendar", "/workbench/calendar/**")
                        .hasAuthority(Role.SYSTEM_ADMINISTRATOR.name())
                        .requestMatchers(HttpMethod.GET, "/workbench/audit/**")
                        .hasAuthority(Role.AUDIT_ADMINISTRATOR.name())
                        .requestMatchers(HttpMethod.GET, "/workbench/rules/**", "/workbench")
                        .authenticated()
                        .requestMatchers(
                                "/workbench/dossiers",
                                "/workbench/dossiers/**",
                                "/workbench/reviews",
                                "/workbench/reviews/**",
                                "/workbench/requests",
                                "/workbench/requests/**")
                        .hasAuthority(SignInProvider.OFFICER)
                        .requestMatchers(
                                "/workbench/report-ups",
                                "/workbench/report-ups/**",
                                "/workbench/classifications/**",
                                "/workbench/inspections",
                                "/workbench/inspections/**",
                                "/workbench/coordination",
                                "/workbench/coordination/**",
                                "/workbench/known-documents",
                                "/workbench/known-documents/**")
                        .hasAuthority(SignInProvider.OFFICER)
                        .anyRequest()
                        .denyAll())
                // Who sends them is nobody yet: there is no login that another page could abuse.
                .csrf(csrf -> csrf.ignoringRequestMatchers(PublicAddresses.forms()))
                .authenticationProvider(provider)
                .formLogin(login -> login.loginPage("/workbench/login")
                        .loginProcessingUrl("/workbench/login")
                        .defaultSuccessUrl("/workbench")
                        .failureHandler((request, response, failure) -> {
                            request.getSession().setAttribute(LoginPage.FAILURE, failure.getMessage());
                            request.getSession().setAttribute(LoginPage.LOGIN, request.getParameter("username"));
                            response.sendRedirect("/workbench/login");
                        }))
                .logout(logout -> logout.logoutUrl("/workbench/logout").logoutSuccessUrl("/workbench/login"))
                // Every answer gets its headers from the filter of the pages, errors included.
                .headers(headers -> headers.disable())
                .addFilterBefore(WebSecurity::keepNothingOfTheWorkbench, CsrfFilter.class)
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .addFilterAfter(gate, AuthorizationFilter.class)
                .build();
    }

    /// No page takes any other method, and nobody is told which ones it takes.
    private static boolean isNeitherReadingNorSending(HttpServletRequest request) {
        return !METHODS.contains(request.getMethod());
    }

    /// What the workbench answers is kept by no browser and no proxy, the way to the login page neither.
    private static void keepNothingOfTheWorkbench(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest asked
                && response instanceof HttpServletResponse answer
                && WORKBENCH.matches(asked)) {
            answer.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        chain.doFilter(request, response);
    }

    /// The gate belongs into the chain only.
    @Bean
    FilterRegistrationBean<AccountGate> gateInTheChainOnly(AccountGate gate) {
        var registration = new FilterRegistrationBean<>(gate);
        registration.setEnabled(false);
        return registration;
    }
}

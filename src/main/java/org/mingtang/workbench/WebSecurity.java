package org.mingtang.workbench;

import jakarta.servlet.DispatcherType;
import org.mingtang.regulation.Role;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.savedrequest.NullRequestCache;

/// Who may enter what. Deny by default: an address that is not named here is refused to everybody.
@Configuration(proxyBeanMethods = false)
class WebSecurity {
    /// Pages and files open to the public, read only.
    static final String[] PUBLIC = {
        "/",
        "/documents",
        "/documents/**",
        "/guide",
        "/rules",
        "/columns",
        "/columns/**",
        "/agencies",
        "/agencies/**",
        "/annual-reports",
        "/calendar",
        "/requests",
        "/suggestions",
        "/feed.atom",
        "/sitemap.xml",
        "/sitemap-*.xml",
        "/robots.txt",
        "/favicon.ico",
        "/assets/**",
        "/webjars/**",
        "/api/v1/**",
        "/actuator/health"
    };

    @Bean
    SecurityFilterChain chain(HttpSecurity http, SignInProvider provider, AccountGate gate) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, PUBLIC)
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, PUBLIC)
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
                        .requestMatchers("/workbench/dossiers", "/workbench/dossiers/**")
                        .hasAuthority(SignInProvider.OFFICER)
                        .anyRequest()
                        .denyAll())
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
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .addFilterAfter(gate, AuthorizationFilter.class)
                .build();
    }

    /// The gate belongs into the chain only.
    @Bean
    FilterRegistrationBean<AccountGate> gateInTheChainOnly(AccountGate gate) {
        var registration = new FilterRegistrationBean<>(gate);
        registration.setEnabled(false);
        return registration;
    }
}

package org.mingtang;

import jakarta.servlet.DispatcherType;
import org.mingtang.pages.PublicAddresses;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/// A node that serves the portal alone: everybody reads what is public, nobody logs in.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "mingtang.role", havingValue = "portal")
class PortalNodeSecurity {
    @Bean
    SecurityFilterChain chain(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, PublicAddresses.patterns())
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, PublicAddresses.patterns())
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, PublicAddresses.forms())
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                // Who sends them is nobody yet: there is no login that another page could abuse.
                .csrf(csrf -> csrf.ignoringRequestMatchers(PublicAddresses.forms()))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // Every answer gets its headers from the filter of the pages, errors included.
                .headers(headers -> headers.disable())
                .build();
    }

    /// Without any user the framework would make up one of its own and print its password.
    @Bean
    UserDetailsService nobody() {
        return new InMemoryUserDetailsManager();
    }
}

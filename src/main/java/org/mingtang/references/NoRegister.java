package org.mingtang.references;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Until the register stands, nothing is known.
@Configuration(proxyBeanMethods = false)
class NoRegister {
    @Bean
    KnownDocuments knownDocuments() {
        return KnownDocuments.NONE;
    }
}

package org.mingtang.secrecy;

import org.mingtang.journal.FactType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReviewFacts {
    @Bean
    FactType.Catalogue reviewFactTypes() {
        return ReviewFact.CATALOGUE;
    }
}

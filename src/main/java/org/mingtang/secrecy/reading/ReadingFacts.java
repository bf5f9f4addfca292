package org.mingtang.secrecy.reading;

import org.mingtang.journal.FactType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReadingFacts {
    @Bean
    FactType.Catalogue readingFactTypes() {
        return ReadingFact.CATALOGUE;
    }
}

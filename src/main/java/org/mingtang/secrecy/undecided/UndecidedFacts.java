package org.mingtang.secrecy.undecided;

import org.mingtang.journal.FactType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class UndecidedFacts {
    @Bean
    FactType.Catalogue reportUpFactTypes() {
        return ReportUpFact.CATALOGUE;
    }

    @Bean
    FactType.Catalogue classificationFactTypes() {
        return ClassificationFact.CATALOGUE;
    }
}

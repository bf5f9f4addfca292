package org.mingtang.secrecy.oversight;

import org.mingtang.journal.FactType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OversightFacts {
    @Bean
    FactType.Catalogue oversightFactTypes() {
        return OversightFact.CATALOGUE;
    }

    @Bean
    FactType.Catalogue inspectionFactTypes() {
        return InspectionFact.CATALOGUE;
    }
}

package org.mingtang.disclosure;

import org.mingtang.disclosure.dossier.DossierFact;
import org.mingtang.journal.FactType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DossierFacts {
    @Bean
    FactType.Catalogue dossierFactTypes() {
        return DossierFact.CATALOGUE;
    }
}

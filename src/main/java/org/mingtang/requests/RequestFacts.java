package org.mingtang.requests;

import org.mingtang.journal.FactType;
import org.mingtang.requests.casefile.CaseFact;
import org.mingtang.requests.opening.OpeningFact;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RequestFacts {
    @Bean
    FactType.Catalogue requestFactTypes() {
        return CaseFact.CATALOGUE;
    }

    @Bean
    FactType.Catalogue paperRegisterFactTypes() {
        return PaperRegisterFact.CATALOGUE;
    }

    @Bean
    FactType.Catalogue officeFactTypes() {
        return OfficeFact.CATALOGUE;
    }

    @Bean
    FactType.Catalogue openingFactTypes() {
        return OpeningFact.CATALOGUE;
    }

    @Bean
    FactType.Catalogue personalDataFactTypes() {
        return PersonalDataFact.CATALOGUE;
    }
}

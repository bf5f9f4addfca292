package org.mingtang.organs.store;

import org.mingtang.organs.Accounts;
import org.mingtang.organs.FirstAdministrator;
import org.mingtang.organs.OrganActs;
import org.mingtang.organs.OrganImport;
import org.mingtang.organs.OrganViews;
import org.mingtang.organs.Register;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/// The register as beans of the server.
@Configuration(proxyBeanMethods = false)
class OrganConfiguration {
    @Bean
    OrganStores organStores(JdbcClient jdbc, PlatformTransactionManager transactions, OrganActs acts) {
        return OrganStores.on(jdbc, transactions, acts);
    }

    /// Also the `PublishingUnits`.
    @Bean
    JdbcOrgans organs(JdbcClient jdbc) {
        return new JdbcOrgans(jdbc);
    }

    @Bean
    Register register(OrganStores stores) {
        return stores.register();
    }

    @Bean
    Accounts accounts(OrganStores stores) {
        return stores.accounts();
    }

    @Bean
    FirstAdministrator firstAdministrator(OrganStores stores) {
        return stores.firstAdministrator();
    }

    @Bean
    OrganViews organViews(OrganStores stores) {
        return stores.views();
    }

    @Bean
    OrganImport organImport(OrganStores stores) {
        return stores.imports();
    }
}

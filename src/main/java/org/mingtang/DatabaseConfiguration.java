package org.mingtang;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.mingtang.installation.DatabaseAccess;
import org.mingtang.installation.EmbeddedPostgres;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The database: the embedded PostgreSQL in the data folder, or an external one by its address. Every module's tables
/// stand in a schema of its own and are brought up to date, as their owner, before anything else begins; the
/// application itself works as a role that cannot change the journal.
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    /// In the order of the arrows between modules.
    static final List<String> SCHEMAS = List.of(
            "platform", "journal", "organs", "holidays", "known", "privacy", "secrecy", "disclosure", "request");

    private static final int POOL = 24;

    /// With the database gone, a page says so and a stop goes on after this time.
    private static final long CONNECTION_MILLISECONDS = 5_000;

    /// How the application and its migrations reach the database.
    record Database(DatabaseAccess owner, DatabaseAccess application) {}

    @Bean(destroyMethod = "close")
    @ConditionalOnProperty(name = "mingtang.database.url", matchIfMissing = true, havingValue = "embedded")
    EmbeddedPostgres embeddedPostgres(MingtangSettings settings) {
        return EmbeddedPostgres.start(Path.of(settings.data()));
    }

    @Bean
    @ConditionalOnMissingBean(EmbeddedPostgres.class)
    Database externalDatabase(MingtangSettings settings) {
        var database = settings.database();
        var access = new DatabaseAccess(database.url(), database.user(), database.password());
        return new Database(access, access);
    }

    @Bean
    @ConditionalOnMissingBean(Database.class)
    Database embeddedDatabase(EmbeddedPostgres postgres) {
        return new Database(postgres.owner(), postgres.app());
    }

    @Bean
    DataSource dataSource(Database database) {
        migrate(database.owner());
        var pool = new HikariDataSource();
        pool.setJdbcUrl(database.application().url());
        pool.setUsername(database.application().user());
        pool.setPassword(database.application().password());
        pool.setMaximumPoolSize(POOL);
        pool.setConnectionTimeout(CONNECTION_MILLISECONDS);
        pool.setPoolName("mingtang");
        return pool;
    }

    static void migrate(DatabaseAccess owner) {
        for (var schema : SCHEMAS) {
            migrations(owner, schema).load().migrate();
        }
    }

    /// Only up to these versions, and only the schemas that are named. A version this program does not know is left
    /// for who compares the schemas.
    static void migrate(DatabaseAccess owner, Map<String, String> versions) {
        for (var schema : SCHEMAS) {
            var version = versions.get(schema);
            if (version != null) {
                migrations(owner, schema).target(version + "?").load().migrate();
            }
        }
    }

    private static FluentConfiguration migrations(DatabaseAccess owner, String schema) {
        return Flyway.configure()
                .dataSource(owner.url(), owner.user(), owner.password())
                .schemas(schema)
                .defaultSchema(schema)
                .table("flyway_history")
                .locations("classpath:db/migration/" + schema);
    }
}

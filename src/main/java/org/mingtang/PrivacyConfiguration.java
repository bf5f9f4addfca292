package org.mingtang;

import java.nio.file.Path;
import java.time.Clock;
import org.mingtang.documents.FileStore;
import org.mingtang.installation.DataFolder;
import org.mingtang.privacy.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Personal data, sealed under the keys of the folder beside the data.
@Configuration(proxyBeanMethods = false)
class PrivacyConfiguration {
    @Bean
    PersonalData personalData(
            JdbcClient jdbc, FileStore files, DataFolder folder, MingtangSettings settings, Clock clock) {
        Path keys = Upkeep.keys(folder, settings.keys());
        return new PersonalData(jdbc, files, keys, settings.cipher(), clock);
    }
}

package org.mingtang;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.mingtang.regulation.ClauseRegister;
import org.mingtang.regulation.PackSource;
import org.mingtang.regulation.Packs;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The rules of the district: the packs that come with the platform and those in the data folder's `packs`.
@Configuration(proxyBeanMethods = false)
class RegulationConfiguration {
    @Bean
    Packs packs(MingtangSettings settings) throws IOException {
        var sources = new ArrayList<>(PackSource.bundled());
        var own = Path.of(settings.data()).resolve("packs");
        if (Files.isDirectory(own)) {
            sources.addAll(PackSource.inFolder(own));
        }
        return Packs.load(settings.pack(), sources);
    }

    @Bean
    ClauseRegister clauseRegister() {
        return ClauseRegister.bundled();
    }
}

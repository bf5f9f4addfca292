package org.mingtang;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.mingtang.documents.DocumentDesk;
import org.mingtang.documents.DocumentLimits;
import org.mingtang.documents.FileStore;
import org.mingtang.documents.Fonts;
import org.mingtang.documents.ScanCommand;
import org.mingtang.documents.VirusScan;
import org.mingtang.installation.DataFolder;
import org.mingtang.search.SearchIndex;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Files and index in the data folder.
@Configuration(proxyBeanMethods = false)
class DocumentConfiguration {
    @Bean
    DataFolder dataFolder(MingtangSettings settings) {
        return new DataFolder(Path.of(settings.data())).prepare();
    }

    @Bean
    FileStore fileStore(DataFolder folder) throws IOException {
        return FileStore.inFolder(folder.files());
    }

    @Bean
    VirusScan virusScan(MingtangSettings settings) {
        var command = settings.scan().strip();
        return command.isEmpty()
                ? VirusScan.NONE
                : new ScanCommand(List.of(command.split("\\s+")), ScanCommand.LONGEST);
    }

    @Bean
    DocumentDesk documentDesk(FileStore store, VirusScan scan) {
        return new DocumentDesk(store, DocumentLimits.standard(), scan);
    }

    @Bean
    @ConditionalOnExpression("!'${mingtang.fonts:}'.isEmpty()")
    Fonts fonts(MingtangSettings settings) {
        return Fonts.in(Path.of(settings.fonts()));
    }

    @Bean(destroyMethod = "close")
    SearchIndex searchIndex(DataFolder folder) {
        return SearchIndex.inFolder(folder.index(), List.of());
    }
}

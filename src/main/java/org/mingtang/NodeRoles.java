package org.mingtang;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingtang.MingtangSettings.NodeRole;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/// Leaves out the pages that a node of its role does not serve: they are not built at all, so nothing can lead to them.
public final class NodeRoles implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final String PORTAL = "org.mingtang.portal.";
    private static final String WORKBENCH = "org.mingtang.workbench.";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var written = context.getEnvironment().getProperty("mingtang.role", NodeRole.BOTH.name());
        leftOut(written)
                .ifPresent(prefix ->
                        context.getBeanFactory().registerSingleton(NodeRoles.class.getName(), new LeftOut(prefix)));
    }

    /// Anything but a role is refused by the settings themselves.
    private static Optional<String> leftOut(String role) {
        if (role.equalsIgnoreCase(NodeRole.PORTAL.name())) {
            return Optional.of(WORKBENCH);
        }
        if (role.equalsIgnoreCase(NodeRole.WORKBENCH.name())) {
            return Optional.of(PORTAL);
        }
        return Optional.empty();
    }

    private static final class LeftOut extends TypeExcludeFilter {
        private final String prefix;

        private LeftOut(String prefix) {
            this.prefix = prefix;
        }

        @Override
        public boolean match(MetadataReader type, MetadataReaderFactory types) {
            return type.getClassMetadata().getClassName().startsWith(prefix);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof LeftOut that && that.prefix.equals(prefix);
        }

        @Override
        public int hashCode() {
            return Objects.hash(prefix);
        }
    }
}

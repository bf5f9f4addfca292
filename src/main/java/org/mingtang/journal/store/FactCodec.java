package org.mingtang.journal.store;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingtang.journal.Fact;
import org.mingtang.journal.FactType;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedConstructor;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Facts to JSON and back, by their registered names; older versions are lifted step by step.
final class FactCodec {
    private final JsonMapper mapper;
    private final Map<String, FactType> byName = new HashMap<>();
    private final Map<Class<?>, FactType> byClass = new HashMap<>();

    FactCodec(List<FactType.Catalogue> catalogues) {
        mapper = JsonMapper.builder()
                .annotationIntrospector(new KeysAsPlainValues())
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                // A fact that lacks a component now required is a bug to be met by an upcast, not by a silent null.
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                .build();
        for (var catalogue : catalogues) {
            for (var type : catalogue.factTypes()) {
                if (byName.putIfAbsent(type.name(), type) != null || byClass.putIfAbsent(type.type(), type) != null) {
                    throw new IllegalStateException("fact type registered twice: " + type.name());
                }
            }
        }
    }

    FactType typeOf(Fact fact) {
        return typeOf(fact.getClass());
    }

    String nameOf(Class<? extends Fact> type) {
        return typeOf(type).name();
    }

    private FactType typeOf(Class<? extends Fact> fact) {
        var type = byClass.get(fact);
        if (type == null) {
            throw new IllegalStateException("fact type not registered: " + fact);
        }
        return type;
    }

    ObjectNode write(Fact fact) {
        return mapper.valueToTree(fact);
    }

    ObjectNode object() {
        return mapper.createObjectNode();
    }

    /// @param written lifted in place where it is of an older version
    Fact read(String name, int version, ObjectNode written) {
        var type = byName.get(name);
        if (type == null) {
            throw new IllegalStateException("journal holds an unknown fact type: " + name);
        }
        var payload = written;
        for (int v = version; v < type.version(); v++) {
            payload = type.upcasts().get(v - 1).apply(payload);
        }
        return mapper.treeToValue(payload, type.type());
    }

    ObjectNode parse(byte[] bytes) {
        return (ObjectNode) mapper.readTree(bytes);
    }

    /// A record of one component that is no fact (an agency's key, a file's hash) is written as that component.
    private static final class KeysAsPlainValues extends JacksonAnnotationIntrospector {
        @Override
        public @Nullable Boolean hasAsValue(MapperConfig<?> config, Annotated annotated) {
            if (annotated instanceof AnnotatedMethod method
                    && isKey(method.getDeclaringClass())
                    && method.getParameterCount() == 0
                    && method.getName()
                            .equals(method.getDeclaringClass()
                                    .getRecordComponents()[0]
                                    .getName())) {
                return true;
            }
            return super.hasAsValue(config, annotated);
        }

        @Override
        public JsonCreator.@Nullable Mode findCreatorAnnotation(MapperConfig<?> config, Annotated annotated) {
            if (annotated instanceof AnnotatedConstructor constructor
                    && isKey(constructor.getDeclaringClass())
                    && constructor.getParameterCount() == 1) {
                return JsonCreator.Mode.DELEGATING;
            }
            return super.findCreatorAnnotation(config, annotated);
        }

        private static boolean isKey(Class<?> type) {
            return type.isRecord()
                    && type.getRecordComponents().length == 1
                    && !Fact.class.isAssignableFrom(type)
                    && type.getName().startsWith("org.mingtang.");
        }
    }
}

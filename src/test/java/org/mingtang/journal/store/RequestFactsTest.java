package org.mingtang.journal.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingtang.journal.Fact;
import org.mingtang.journal.FactType;
import org.mingtang.organs.AgencyId;
import org.mingtang.regulation.OutcomeCode;
import org.mingtang.requests.casefile.ApplicantKind;
import org.mingtang.requests.casefile.CaseFact;
import org.mingtang.requests.clock.Channel;

@DisplayName("案卷事实写进日志再读出来")
class RequestFactsTest {
    private final FactCodec codec = new FactCodec(List.of(CaseFact.CATALOGUE));

    static Stream<FactType> types() {
        return CaseFact.CATALOGUE.factTypes().stream();
    }

    @Test
    @DisplayName("每一种事实都登记了名称")
    void every_fact_has_a_name() {
        var facts = Stream.of(CaseFact.class.getDeclaredClasses())
                .filter(CaseFact.class::isAssignableFrom)
                .filter(Class::isRecord)
                .toArray(Class<?>[]::new);
        assertThat(types().<Class<?>>map(FactType::type).toList()).containsExactlyInAnyOrder(facts);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("types")
    @DisplayName("读出来的与写进去的相同")
    void survives(FactType type) throws ReflectiveOperationException {
        var fact = (Fact) sample(type.type());
        var written = codec.write(fact);
        assertThat(codec.read(type.name(), type.version(), written))
                .as(written.toString())
                .isEqualTo(fact);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({"ONLINE, true", "EMAIL, false", "IN_PERSON, false"})
    @DisplayName("以前的收件没有记有没有查询码：门户提交的有，其他的没有")
    void an_arrival_of_the_first_version(String channel, boolean coded) {
        var first = """
                {"agency":"office","channel":"%s","on":"2026-03-02","applicant":"NATURAL_PERSON","commitment":"%s"}""".formatted(channel, "a".repeat(64));
        assertThat(codec.read("request.arrived", 1, codec.parse(first.getBytes(UTF_8))))
                .isEqualTo(new CaseFact.Arrived(
                        new AgencyId("office"),
                        Channel.valueOf(channel),
                        LocalDate.parse("2026-03-02"),
                        ApplicantKind.NATURAL_PERSON,
                        "a".repeat(64),
                        coded));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({"G2, 1", "P1, 1", "N5, 0", "G1, 0"})
    @DisplayName("以前的意见没有记提供几份文件：提供的算一份，不提供的没有")
    void an_opinion_of_the_first_version(OutcomeCode code, int copies) {
        var first = """
                {"parts":[{"part":1,"outcome":"%s","notFound":false}],"whole":"%s","direct":false,"by":"%s","byName":"林晓","commitment":"c"}""".formatted(code, code, new UUID(1, 2));
        var opinion =
                (CaseFact.OpinionGiven) codec.read("request.opinion-given", 1, codec.parse(first.getBytes(UTF_8)));
        assertThat(opinion.parts()).containsExactly(new CaseFact.PartOutcome(1, code, false, copies));
    }

    @Test
    @DisplayName("以前的会商记录写着参加各方的名称：名称照样读得出")
    void a_discussion_of_the_first_version() {
        var findings = new CaseFact.Findings("a", "b", "c", "d", "e");
        var first = """
                {"on":"2026-03-02","participants":[{"kind":"SECTION","name":"自然资源股"},{"kind":"COURT","name":"区人民法院"}],\
                "findings":{"clear":"a","disclosed":"b","how":"c","effect":"d","conclusion":"e"}}""";
        assertThat(codec.read("request.discussion-held", 1, codec.parse(first.getBytes(UTF_8))))
                .isEqualTo(new CaseFact.DiscussionHeld(
                        LocalDate.parse("2026-03-02"),
                        List.of(CaseFact.Participant.Kind.SECTION, CaseFact.Participant.Kind.COURT),
                        "自然资源股（" + CaseFact.Participant.Kind.SECTION.chinese() + "）、区人民法院（人民法院）",
                        findings));
    }

    @Test
    @DisplayName("以前的收费通知没有记计费方式：读得出，方式不详")
    void a_fee_of_the_first_version() {
        var first = "{\"on\":\"2026-03-02\",\"received\":\"2026-03-03\",\"yuan\":200}";
        assertThat(codec.read("request.fee-noticed", 1, codec.parse(first.getBytes(UTF_8))))
                .isEqualTo(new CaseFact.FeeNoticed(
                        LocalDate.parse("2026-03-02"), LocalDate.parse("2026-03-03"), 200, Optional.empty()));
    }

    @Test
    @DisplayName("以前的登记没有记编号是不是纸质登记本上的：算平台编的")
    void a_registration_of_the_first_version() {
        var first = "{\"number\":\"2026-001\",\"on\":\"2026-03-02\"}";
        assertThat(codec.read("request.registered", 1, codec.parse(first.getBytes(UTF_8))))
                .isEqualTo(new CaseFact.Registered("2026-001", LocalDate.parse("2026-03-02"), Optional.empty()));
    }

    private static Object sample(Type type) throws ReflectiveOperationException {
        if (type instanceof ParameterizedType generic) {
            var inner = generic.getActualTypeArguments()[0];
            return generic.getRawType() == Optional.class ? Optional.of(sample(inner)) : List.of(sample(inner));
        }
        var plain = (Class<?>) type;
        if (plain.isEnum()) {
            return plain.getEnumConstants()[0];
        }
        if (plain == AgencyId.class) {
            return new AgencyId("office");
        }
        if (plain.isRecord()) {
            return sampleRecord(plain);
        }
        return switch (plain.getName()) {
            case "int" -> 7;
            case "boolean" -> true;
            case "java.lang.String" -> "案卷";
            case "java.time.LocalDate" -> LocalDate.of(2026, 3, 2);
            case "java.util.UUID" -> new UUID(1, 2);
            default -> throw new IllegalArgumentException("no sample of " + plain);
        };
    }

    private static Object sampleRecord(Class<?> plain) throws ReflectiveOperationException {
        var components = plain.getRecordComponents();
        var types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = sample(components[i].getGenericType());
        }
        return plain.getDeclaredConstructor(types).newInstance(values);
    }
}

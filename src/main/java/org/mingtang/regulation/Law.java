package org.mingtang.regulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingtang.regulation.PackRules.TermList;

/// The whole law of a district as it stood on one day: the local pack laid over its bases. Immutable.
public final class Law {
    private final String jurisdiction;
    private final LocalDate on;
    private final PackRules rules;
    private final List<Source> sources;

    Law(String jurisdiction, LocalDate on, PackRules rules, List<Source> sources) {
        this.jurisdiction = jurisdiction;
        this.on = on;
        this.rules = rules;
        this.sources = List.copyOf(sources);
    }

    /// An edition that took part.
    public record Source(String id, String title, LocalDate edition, InForce inForce) {}

    public String jurisdiction() {
        return jurisdiction;
    }

    /// Title of the pack nearest to the district.
    public String title() {
        return sources.getLast().title();
    }

    /// The day whose law this is.
    public LocalDate on() {
        return on;
    }

    /// The editions it is made of, the base first.
    public List<Source> sources() {
        return sources;
    }

    /// @throws MissingFromPack where the district sets no such period; ask [#findPeriod] for local ones
    public Period period(PeriodKey key) {
        return findPeriod(key).orElseThrow(() -> new MissingFromPack(this, "期限 " + key));
    }

    public Optional<Period> findPeriod(PeriodKey key) {
        return Optional.ofNullable(rules.periods().get(key))
                .filter(period -> period.inForce().on(on));
    }

    /// All periods of that day, by key.
    public List<Period> periods() {
        return rules.periods().values().stream()
                .filter(period -> period.inForce().on(on))
                .toList();
    }

    /// @throws MissingFromPack where the district has no such setting; ask [#findValue] for local ones
    public Value value(ValueKey key) {
        return findValue(key).orElseThrow(() -> new MissingFromPack(this, "参数 " + key));
    }

    public Optional<Value> findValue(ValueKey key) {
        return Optional.ofNullable(rules.values().get(key));
    }

    public Collection<Value> values() {
        return List.copyOf(rules.values().values());
    }

    /// Laws that set another publication period than the general one (ACT-25).
    public List<PublicationRule> publicationRules() {
        return rules.publicationRules();
    }

    /// The disclosure attributes in use, the most open first.
    public List<AttributeRule> attributes() {
        return rules.attributes();
    }

    public Optional<AttributeRule> attribute(DisclosureAttribute attribute) {
        return rules.attributes().stream()
                .filter(rule -> rule.attribute() == attribute)
                .findFirst();
    }

    /// Which attribute an annotation line says, brackets and blanks left aside; empty where it is none of the
    /// district's.
    public Optional<AttributeRule> attributeOf(String annotation) {
        String line = annotation.replaceAll("[\\s　()（）。]", "");
        return rules.attributes().stream()
                .filter(rule -> rule.annotation().equals(line))
                .findFirst();
    }

    public Chain chain(ItemKind kind) {
        return Optional.ofNullable(rules.chains().get(kind))
                .orElseThrow(() -> new MissingFromPack(this, kind.chinese() + "的办理流程"));
    }

    /// Pairs of stages that one person may not both do.
    public List<Separation> separations() {
        return rules.separations();
    }

    public List<Separation> separationsOf(StageKind stage) {
        return rules.separations().stream()
                .filter(separation -> separation.concerns(stage))
                .toList();
    }

    public List<Ground> grounds() {
        return rules.grounds();
    }

    public Optional<Ground> ground(String id) {
        return rules.grounds().stream().filter(ground -> ground.id().equals(id)).findFirst();
    }

    /// The statutory categories of proactive information.
    public List<Category> categories() {
        return rules.categories();
    }

    public Optional<Category> category(String id) {
        return rules.categories().stream()
                .filter(category -> category.id().equals(id))
                .findFirst();
    }

    /// The columns of the site, each after the one above it.
    public List<Column> columns() {
        return rules.columns();
    }

    public Optional<Column> column(String id) {
        return rules.columns().stream().filter(column -> column.id().equals(id)).findFirst();
    }

    /// The names from the top of the tree down to the column; empty where there is no such column.
    public List<String> columnPath(String id) {
        var names = new ArrayList<String>();
        for (var column = column(id);
                column.isPresent();
                column = column.get().parent().flatMap(this::column)) {
            names.addFirst(column.get().name());
        }
        return names;
    }

    public List<Topic> topics() {
        return rules.topics();
    }

    public boolean isTopic(String path) {
        return rules.topics().stream().flatMap(Topic::paths).anyMatch(path::equals);
    }

    public List<String> genres() {
        return rules.genres();
    }

    /// Number series by id, such as [NumberSeries#INDEX_NUMBER].
    public Map<String, NumberSeries> numbering() {
        return Map.copyOf(rules.numbering());
    }

    public NumberSeries indexNumber() {
        return Optional.ofNullable(rules.numbering().get(NumberSeries.INDEX_NUMBER))
                .orElseThrow(() -> new MissingFromPack(this, "索引号的编制格式"));
    }

    /// The levels a secrecy review climbs (SEC-02), from below; empty where the district sets none.
    public List<ReviewLevel> reviewLevels() {
        return rules.reviewLevels();
    }

    /// What the record of a secrecy review holds (SEC-08).
    public List<Term> reviewContents() {
        return rules.terms(TermList.REVIEW_CONTENTS);
    }

    /// What a secrecy review also judges, such as wording, timing, manner (SEC-17).
    public List<Term> judgements() {
        return rules.terms(TermList.JUDGEMENTS);
    }

    /// When personal data may be published without de-identification (SEC-12, SEC-24).
    public List<Term> exemptions() {
        return rules.terms(TermList.EXEMPTIONS);
    }

    /// What goes with a report-up (SEC-10).
    public List<Term> reportUpMaterials() {
        return rules.terms(TermList.REPORT_UP_MATERIALS);
    }

    /// Kinds of channel beside the platform (ACT-18).
    public List<Term> channels() {
        return rules.terms(TermList.CHANNELS);
    }

    /// What requests are about, as the annual report tells it (REQ-31).
    public List<Term> requestSubjects() {
        return rules.terms(TermList.REQUEST_SUBJECTS);
    }

    /// What it says of answers to requests, letters and fees.
    public RequestLaw requests() {
        return new RequestLaw(this, rules.requests());
    }

    /// How a law that has been amended is cited on this day, such as `secrecy-law.classification-unclear`.
    public Optional<Citation> citation(String id) {
        return rules.citations().getOrDefault(id, List.of()).stream()
                .filter(wording -> wording.inForce().on(on))
                .map(DatedCitation::cite)
                .findFirst();
    }

    /// Everything on which this law rests and which nobody has yet compared with its text, for the page of the pack.
    public List<String> unchecked() {
        var all = new ArrayList<Citation>();
        periods().forEach(period -> all.add(period.cite()));
        values().forEach(value -> all.add(value.cite()));
        publicationRules().forEach(rule -> all.add(rule.cite()));
        attributes().forEach(rule -> all.add(rule.cite()));
        rules.chains().values().forEach(chain -> all.add(chain.cite()));
        separations().forEach(separation -> all.add(separation.cite()));
        grounds().forEach(ground -> all.add(ground.cite()));
        categories().forEach(category -> all.add(category.cite()));
        rules.numbering().values().forEach(series -> all.add(series.cite()));
        rules.citations().keySet().forEach(id -> citation(id).ifPresent(all::add));
        all.addAll(requests().cites());
        return all.stream()
                .filter(Citation::unchecked)
                .map(Citation::chinese)
                .distinct()
                .toList();
    }
}

package org.mingtang.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingtang.organs.Agency;
import org.mingtang.organs.AgencyEntry;
import org.mingtang.organs.OrganViews;
import org.mingtang.regulation.Category;
import org.mingtang.regulation.Law;
import org.mingtang.regulation.Packs;
import org.mingtang.regulation.PeriodKey;
import org.springframework.stereotype.Component;

/// What the portal says of its district: names and offices from the register, columns, periods and rules from the law
/// in
/// force today, the rest from the installation's settings.
@Component
class DistrictCatalogue implements Catalogue {
    private static final String UNNAMED = "政府信息公开";

    private final Packs packs;
    private final OrganViews organs;
    private final SiteSettings settings;
    private final Clock clock;

    DistrictCatalogue(Packs packs, OrganViews organs, SiteSettings settings, Clock clock) {
        this.packs = packs;
        this.organs = organs;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Site site() {
        var government = settings.government().isBlank()
                ? first(Agency.Kind.GOVERNMENT)
                        .map(entry -> entry.agency().name())
                        .orElse(UNNAMED)
                : settings.government();
        var office = office();
        return new Site(
                government,
                settings.motto(),
                settings.identityCode(),
                settings.icp(),
                settings.police(),
                settings.sponsor().isBlank() ? government : settings.sponsor(),
                office.map(entry -> entry.agency().name()).orElse(""),
                settings.phone().isBlank()
                        ? office.map(entry -> entry.profile().phone()).orElse("")
                        : settings.phone(),
                settings.email(),
                settings.address());
    }

    @Override
    public List<Column> columns() {
        var law = law();
        return law.columns().stream()
                .filter(column -> column.parent().isEmpty())
                .map(column -> column(column, law))
                .toList();
    }

    private static Column column(org.mingtang.regulation.Column column, Law law) {
        var below = law.columns().stream()
                .filter(other -> other.parent().equals(Optional.of(column.id())))
                .map(other -> column(other, law))
                .toList();
        return new Column(column.id(), column.name(), basis(column, law), below);
    }

    private static String basis(org.mingtang.regulation.Column column, Law law) {
        return String.join(
                "、",
                law.categories().stream()
                        .filter(category -> column.categories().contains(category.id()))
                        .map(category -> category.cite().text())
                        .distinct()
                        .toList());
    }

    @Override
    public String annualReportColumn() {
        return "reports";
    }

    @Override
    public Guide guide() {
        var law = law();
        return new Guide(
                law.sources().getLast().edition(),
                law.categories().stream()
                        .filter(category -> category.level() == Category.Level.ALL)
                        .map(Category::name)
                        .toList(),
                "每份政府信息有一个索引号，由机构代码、年份和流水号组成，公开后不再改变；同时按栏目、主题、体裁和机构编排。",
                List.of("在本站搜索、浏览和下载。", "到国家档案馆、公共图书馆和政务服务场所的政府信息查阅场所查阅。"),
                office().map(DistrictCatalogue::office).orElse(new Office("", "", "", "", "", "", "")),
                requesting(law),
                Optional.empty());
    }

    private static List<Passage> requesting(Law law) {
        var reply = law.period(PeriodKey.REQUEST_REPLY);
        var extension = law.period(PeriodKey.REQUEST_EXTENSION);
        return List.of(
                new Passage(
                        "怎样申请",
                        List.of(
                                "可以在网上申请，也可以当面提交、邮寄；邮寄的，信封上请注明“政府信息公开申请”字样。书写有困难的，可以口头提出，由工作人员代为填写。",
                                "申请要写明姓名或者名称、身份证明、联系方式，所需信息的名称、文号或者便于查找的其他特征，以及希望以什么形式取得。")),
                new Passage(
                        "多久答复",
                        List.of("能当场答复的当场答复；不能的，自收到申请之日起%s内答复。需要延长的，会在期满前告诉您，最多延长%s。（%s）"
                                .formatted(
                                        reply.length(),
                                        extension.length(),
                                        reply.cite().text()))));
    }

    @Override
    public List<Rule> rules() {
        var rules = new ArrayList<Rule>();
        var sources = law().sources();
        for (var source : sources) {
            rules.add(new Rule(
                    source.equals(sources.getFirst()) ? "法律法规" : "本地制度",
                    source.title(),
                    "",
                    Optional.of(source.inForce().from()),
                    Optional.empty()));
        }
        return rules;
    }

    @Override
    public List<String> commonSearches() {
        return List.of();
    }

    private Optional<AgencyEntry> office() {
        return first(Agency.Kind.GOVERNMENT_OFFICE);
    }

    private Optional<AgencyEntry> first(Agency.Kind kind) {
        return organs.tree(LocalDate.now(clock)).stream()
                .map(OrganViews.Branch::entry)
                .filter(entry -> entry.agency().kind() == kind)
                .findFirst();
    }

    private static Office office(AgencyEntry entry) {
        var profile = entry.profile();
        return new Office(
                entry.agency().name(),
                profile.address(),
                "",
                profile.officeHours(),
                profile.phone(),
                profile.fax(),
                profile.email());
    }

    private Law law() {
        return packs.inForceOn(LocalDate.now(clock));
    }
}

package org.mingtang.references;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.mingtang.documents.DocumentNumber;
import org.mingtang.journal.Actor;
import org.mingtang.journal.FactType;
import org.mingtang.journal.Journal;
import org.mingtang.journal.Journal.Act;
import org.mingtang.journal.StreamId;
import org.mingtang.organs.Officer;
import org.mingtang.references.KnownDocumentOutcome.Done;
import org.mingtang.references.KnownDocumentOutcome.Field;
import org.mingtang.references.KnownDocumentOutcome.Planned;
import org.mingtang.references.KnownDocumentOutcome.Problem;
import org.mingtang.references.KnownDocumentOutcome.Refused;
import org.mingtang.references.KnownDocumentWriting.Written;
import org.mingtang.references.KnownEntry.Kind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Where the register is kept: entries, their history and the journal stand or fall together.
@Component
public class KnownDocumentDesk {
    /// Most bytes a sheet may have.
    public static final int LARGEST_FILE = 5_000_000;

    private static final int LONGEST_REASON = 500;

    private final KnownDocumentTable table;
    private final KnownDocumentWriting writing;
    private final Journal journal;
    private final TransactionTemplate transactions;
    private final Clock clock;

    KnownDocumentDesk(
            KnownDocumentTable table,
            KnownDocumentWriting writing,
            Journal journal,
            TransactionTemplate transactions,
            Clock clock) {
        this.table = table;
        this.writing = writing;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Facts {
        @Bean
        FactType.Catalogue knownDocumentFactTypes() {
            return KnownDocumentFact.CATALOGUE;
        }
    }

    /// Enters a document, unless it stands in the register already.
    public KnownDocumentOutcome enter(KnownDocumentProposal proposal, Officer by) {
        return alone(() -> {
            var problems = problems(proposal, Optional.empty());
            if (!problems.isEmpty()) {
                return new Refused(problems);
            }
            var entry = new Written(UUID.randomUUID(), 1, proposal.document(), proposal.source());
            writing.add(List.of(entry), by, clock.instant());
            var fact = new KnownDocumentFact.Entered(
                    number(entry.document()),
                    entry.document().title(),
                    entry.document().attribute().chinese(),
                    entry.source());
            return done(entry, Kind.ENTERED, "", fact, by);
        });
    }

    /// Corrects an entry.
    ///
    /// @param seen version of the entry that the officer saw
    public KnownDocumentOutcome correct(UUID id, int seen, KnownDocumentProposal proposal, String reason, Officer by) {
        return alone(() -> {
            var standing = table.find(id).orElseThrow();
            var problems = new ArrayList<>(untouched(standing, seen));
            problems.addAll(problems(proposal, Optional.of(id)));
            reason(reason, "请写明为什么更正").ifPresent(problems::add);
            if (!problems.isEmpty()) {
                return new Refused(problems);
            }
            var entry = new Written(id, seen + 1, proposal.document(), proposal.source());
            writing.change(List.of(entry), clock.instant());
            var fact = new KnownDocumentFact.Corrected(
                    plain(standing.document(), standing.source()), plain(entry.document(), entry.source()), reason);
            return done(entry, Kind.CORRECTED, reason, fact, by);
        });
    }

    /// Takes an entry out; it is kept with its history, and no longer found.
    ///
    /// @param seen version of the entry that the officer saw
    public KnownDocumentOutcome remove(UUID id, int seen, String reason, Officer by) {
        return alone(() -> {
            var standing = table.find(id).orElseThrow();
            var problems = new ArrayList<>(untouched(standing, seen));
            reason(reason, "请写明为什么移除").ifPresent(problems::add);
            if (!problems.isEmpty()) {
                return new Refused(problems);
            }
            writing.remove(id, reason, by, clock.instant());
            var document = standing.document();
            var fact = new KnownDocumentFact.Removed(
                    number(document), document.title(), document.attribute().chinese(), reason);
            return done(new Written(id, seen + 1, document, standing.source()), Kind.REMOVED, reason, fact, by);
        });
    }

    /// What importing the sheet would do; changes nothing. A sheet with a single faulty line is refused.
    public KnownDocumentOutcome preview(KnownDocumentFile file) {
        var problems = new ArrayList<Problem>();
        if (file.bytes().length == 0) {
            problems.add(atFile("请选择已知文件的 CSV 文件。"));
        } else if (file.bytes().length > LARGEST_FILE) {
            problems.add(atFile("文件超过 5 MB，请分成几个文件导入。"));
        }
        if (file.source().length() > KnownDocumentProposal.LONGEST_SOURCE) {
            problems.add(new Problem(
                    Field.SOURCE,
                    "来源最多 " + KnownDocumentProposal.LONGEST_SOURCE + " 字。",
                    KnownDocumentProposal.ATTRIBUTE_IS_LOOKED_UP));
        }
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        var sheet = KnownDocumentSheet.read(file.bytes());
        sheet.faults().forEach(fault -> problems.add(atFile(fault)));
        sheet.repeats().forEach(repeat -> problems.add(atFile(repeat)));
        if (problems.isEmpty() && sheet.documents().isEmpty()) {
            problems.add(atFile("表头下面一行也没有，没有可以导入的文件。"));
        }
        return problems.isEmpty() ? new Planned(plan(sheet)) : new Refused(problems);
    }

    /// Imports the sheet, if nobody changed the register since the preview.
    ///
    /// @param seen as told by the preview
    public KnownDocumentOutcome take(KnownDocumentFile file, long seen, Officer by) {
        return alone(() -> {
            if (table.lastChange() != seen) {
                return new Refused(List.of(atFile("预览之后已知文件库有变动，这次没有导入。请重新上传、预览。")));
            }
            var outcome = preview(file);
            if (outcome instanceof Planned(var plan)) {
                take(file, plan, by);
            }
            return outcome;
        });
    }

    private void take(KnownDocumentFile file, KnownDocumentImport plan, Officer by) {
        var added = plan.added().stream()
                .map(document -> new Written(UUID.randomUUID(), 1, document, file.source()))
                .toList();
        var changed = plan.changed().stream()
                .map(change -> new Written(change.id(), change.version() + 1, change.after(), file.source()))
                .toList();
        var now = clock.instant();
        writing.add(added, by, now);
        writing.remember(added, Kind.IMPORTED, file.name(), by, now);
        writing.change(changed, now);
        writing.remember(changed, Kind.IMPORTED, file.name(), by, now);
        record(
                StreamId.of("known-import", UUID.randomUUID()),
                new KnownDocumentFact.Imported(
                        file.name(), file.sha256(), file.source(), added.size(), changed.size(), plan.unchanged()),
                by);
    }

    private KnownDocumentImport plan(KnownDocumentSheet sheet) {
        long seen = table.lastChange();
        var identities = sheet.documents().stream().map(KnownDocument::identity).toList();
        return KnownDocumentImport.of(sheet, table.identified(identities), seen);
    }

    private KnownDocumentOutcome alone(Supplier<KnownDocumentOutcome> act) {
        return Objects.requireNonNull(transactions.execute(_ -> {
            writing.holdAlone();
            return act.get();
        }));
    }

    private Done done(Written entry, Kind kind, String reason, KnownDocumentFact fact, Officer by) {
        writing.remember(List.of(entry), kind, reason, by, clock.instant());
        record(StreamId.of("known-document", entry.id()), fact, by);
        return new Done(table.find(entry.id()).orElseThrow());
    }

    private void record(StreamId stream, KnownDocumentFact fact, Officer by) {
        journal.append(
                stream,
                journal.read(stream).size(),
                new Actor(by.person().toString(), by.name(), ""),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                List.of(new Act(
                        fact,
                        List.of(
                                KnownDocumentProposal.ATTRIBUTE_IS_LOOKED_UP,
                                KnownDocumentProposal.CITATIONS_ARE_LOOKED_UP))));
    }

    private List<Problem> problems(KnownDocumentProposal proposal, Optional<UUID> itself) {
        var problems = proposal.problems();
        if (!problems.isEmpty()) {
            return problems;
        }
        var document = proposal.document();
        boolean known = table.identified(Set.of(document.identity())).values().stream()
                .anyMatch(entry -> !itself.equals(Optional.of(entry.id())));
        return !known
                ? List.of()
                : List.of(new Problem(
                        document.number().isPresent() ? Field.NUMBER : Field.TITLE,
                        "库里已有这份文件，请打开原有的一条更正。",
                        KnownDocumentProposal.CITATIONS_ARE_LOOKED_UP));
    }

    private static List<Problem> untouched(KnownEntry standing, int seen) {
        return standing.removal().isPresent() || standing.version() != seen
                ? List.of(new Problem(
                        Field.ENTRY,
                        "打开之后有人改过或者移除了这一条，这次没有保存。请看下面的变动记录，核对后再办。",
                        KnownDocumentProposal.ATTRIBUTE_IS_LOOKED_UP))
                : List.of();
    }

    private static Optional<Problem> reason(String reason, String demand) {
        return reason.isBlank() || reason.length() > LONGEST_REASON
                ? Optional.of(new Problem(
                        Field.REASON,
                        demand + "，不超过 " + LONGEST_REASON + " 字。",
                        KnownDocumentProposal.ATTRIBUTE_IS_LOOKED_UP))
                : Optional.empty();
    }

    private static Problem atFile(String message) {
        return new Problem(Field.FILE, message, KnownDocumentProposal.CITATIONS_ARE_LOOKED_UP);
    }

    private static List<String> plain(KnownDocument document, String source) {
        return List.of(number(document), document.title(), document.attribute().chinese(), source);
    }

    private static String number(KnownDocument document) {
        return document.number().map(DocumentNumber::toString).orElse("");
    }
}

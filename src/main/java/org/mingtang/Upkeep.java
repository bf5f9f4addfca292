package org.mingtang;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.mingtang.disclosure.dossier.DossierFact;
import org.mingtang.disclosure.store.ProjectionCheck;
import org.mingtang.documents.FileStore;
import org.mingtang.holidays.NoticeTakenIntoForce;
import org.mingtang.installation.Backup;
import org.mingtang.installation.BackupManifest;
import org.mingtang.installation.DataFolder;
import org.mingtang.installation.DatabaseAccess;
import org.mingtang.installation.DatabaseVisit;
import org.mingtang.installation.Restore;
import org.mingtang.journal.FactType;
import org.mingtang.journal.store.Journals;
import org.mingtang.organs.store.OrganStores;
import org.mingtang.privacy.KeptCheck;
import org.mingtang.references.KnownDocumentFact;
import org.mingtang.requests.OfficeFact;
import org.mingtang.requests.PaperRegisterFact;
import org.mingtang.requests.PersonalDataFact;
import org.mingtang.requests.casefile.CaseFact;
import org.mingtang.requests.opening.OpeningFact;
import org.mingtang.requests.store.CaseCheck;
import org.mingtang.secrecy.ReviewFact;
import org.mingtang.secrecy.oversight.InspectionFact;
import org.mingtang.secrecy.oversight.OversightFact;
import org.mingtang.secrecy.reading.ReadingFact;
import org.mingtang.secrecy.undecided.ClassificationFact;
import org.mingtang.secrecy.undecided.ReportUpFact;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// What is done to an installation beside its server, whether that runs or not: backup, restore, verification.
public final class Upkeep {
    /// Of every module that writes to the journal.
    static final List<FactType.Catalogue> FACTS = List.of(
            OrganStores.factTypes(),
            NoticeTakenIntoForce.CATALOGUE,
            KnownDocumentFact.CATALOGUE,
            ReviewFact.CATALOGUE,
            ReadingFact.CATALOGUE,
            ReportUpFact.CATALOGUE,
            ClassificationFact.CATALOGUE,
            OversightFact.CATALOGUE,
            InspectionFact.CATALOGUE,
            DossierFact.CATALOGUE,
            CaseFact.CATALOGUE,
            PaperRegisterFact.CATALOGUE,
            OpeningFact.CATALOGUE,
            OfficeFact.CATALOGUE,
            PersonalDataFact.CATALOGUE);

    private final DataFolder folder;
    private final Path keys;
    private final Optional<DatabaseAccess> external;

    private Upkeep(DataFolder folder, Path keys, Optional<DatabaseAccess> external) {
        this.folder = folder;
        this.keys = keys;
        this.external = external;
    }

    /// @param keys        the keys folder, where the command names one
    /// @param environment the settings the server takes from it: `MINGTANG_KEYS`, `MINGTANG_DATABASE_…`
    public static Upkeep of(Path data, Optional<Path> keys, Map<String, String> environment) {
        var folder = new DataFolder(data);
        return new Upkeep(
                folder,
                keys.orElseGet(() -> keys(folder, environment.getOrDefault("MINGTANG_KEYS", ""))),
                external(environment));
    }

    /// The keys folder of an installation.
    ///
    /// @param set as set; empty for the default
    static Path keys(DataFolder folder, String set) {
        return set.isBlank() ? folder.keys() : Path.of(set).toAbsolutePath().normalize();
    }

    private static Optional<DatabaseAccess> external(Map<String, String> environment) {
        return Optional.ofNullable(environment.get("MINGTANG_DATABASE_URL"))
                .filter(url -> !url.isBlank() && !url.equals("embedded"))
                .map(url -> new DatabaseAccess(
                        url,
                        environment.getOrDefault("MINGTANG_DATABASE_USER", ""),
                        environment.getOrDefault("MINGTANG_DATABASE_PASSWORD", "")));
    }

    public boolean hasExternalDatabase() {
        return external.isPresent();
    }

    /// @throws org.mingtang.installation.InstallationException when nothing was written
    public BackupManifest backUp(Path to, Instant at) {
        return visit(owner -> Backup.write(owner, folder.files(), keys, to, at));
    }

    /// Into a data folder that is missing or empty, with the embedded database.
    ///
    /// @throws org.mingtang.installation.InstallationException when nothing was restored
    public BackupManifest restore(Path from) {
        return Restore.into(folder.root(), keys, from, DatabaseConfiguration::migrate);
    }

    /// @param faults one sentence each, in Chinese; empty when all is sound
    public record Verification(long entries, long files, List<String> faults) {
        public Verification {
            faults = List.copyOf(faults);
        }
    }

    /// Reads journal, what was made of it and files again, as they stand at one moment.
    public Verification verify() {
        return visit(this::verify);
    }

    private Verification verify(DatabaseAccess owner) {
        var database = new DriverManagerDataSource(owner.url(), owner.user(), owner.password());
        var oneMoment = new TransactionTemplate(new JdbcTransactionManager(database));
        oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        oneMoment.setReadOnly(true);
        var jdbc = JdbcClient.create(database);
        var journal = Journals.on(database, FACTS);
        return oneMoment.execute(_ -> {
            try {
                var entries = journal.verify();
                var faults = new ArrayList<>(entries.faults());
                if (faults.isEmpty()) {
                    var store = FileStore.inFolder(folder.files());
                    faults.addAll(new ProjectionCheck(jdbc, journal, store).faults());
                    faults.addAll(new CaseCheck(jdbc, journal).faults());
                    faults.addAll(new KeptCheck(jdbc, store).faults());
                }
                var files = FileStore.inspect(folder.files());
                faults.addAll(files.faults());
                return new Verification(entries.entries(), files.files(), faults);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private <T> T visit(Function<DatabaseAccess, T> work) {
        return external.map(work).orElseGet(() -> DatabaseVisit.to(folder, work));
    }
}

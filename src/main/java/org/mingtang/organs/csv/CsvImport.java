package org.mingtang.organs.csv;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.mingtang.organs.ActedBy;
import org.mingtang.organs.OrganImport;
import org.mingtang.organs.OrganViews;
import org.mingtang.organs.Register;
import org.springframework.transaction.support.TransactionOperations;

/// Imports by the register's own acts, so that no rule has a second text. A rehearsal is the real import, undone at its
/// end.
public final class CsvImport implements OrganImport {
    private enum Purpose {
        REHEARSE,
        RUN
    }

    private final TransactionOperations transactions;
    private final Register register;
    private final OrganViews views;

    public CsvImport(TransactionOperations transactions, Register register, OrganViews views) {
        this.transactions = transactions;
        this.register = register;
        this.views = views;
    }

    @Override
    public Report rehearse(Files files, ActedBy by) {
        return take(files, by, Purpose.REHEARSE);
    }

    @Override
    public Report run(Files files, ActedBy by) {
        return take(files, by, Purpose.RUN);
    }

    private Report take(Files files, ActedBy by, Purpose purpose) {
        return Objects.requireNonNull(transactions.execute(status -> {
            var tally = new Tally();
            read(Table.AGENCIES, files.agencies(), tally, new AgencyLines(register, views, tally, by)::take);
            read(Table.PEOPLE, files.people(), tally, new PeopleLines(register, views, tally, by)::take);
            if (purpose == Purpose.REHEARSE || !tally.errors().isEmpty()) {
                status.setRollbackOnly();
            }
            return new Report(
                    tally.agencies.counts(),
                    tally.people.counts(),
                    tally.posts.counts(),
                    tally.errors(),
                    tally.warnings());
        }));
    }

    private static void read(Table table, Optional<byte[]> file, Tally tally, Consumer<List<Sheet.Line>> takeLines) {
        if (file.isEmpty()) {
            return;
        }
        switch (new SheetReader(table).read(file.get())) {
            case Sheet.Read(var lines) -> takeLines.accept(lines);
            case Sheet.Unreadable(var issues) -> tally.errors(issues);
        }
    }

    @Override
    public byte[] template(Table table) {
        var writer = new SheetWriter(table);
        writer.example(Columns.example(table));
        return writer.bytes();
    }

    @Override
    public byte[] export(Table table) {
        var writer = new SheetWriter(table);
        switch (table) {
            case AGENCIES -> views.wholeRegister().forEach(row -> writer.agency(row.entry(), row.ending()));
            case PEOPLE ->
                views.everybody().forEach(person -> {
                    var posts = views.postsOf(person.id());
                    if (posts.isEmpty()) {
                        writer.person(person);
                    }
                    posts.forEach(post -> writer.post(person, post));
                });
        }
        return writer.bytes();
    }
}

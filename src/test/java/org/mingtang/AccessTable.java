package org.mingtang;

import static org.mingtang.AccessTable.Answer.ACTS;
import static org.mingtang.AccessTable.Answer.FORBIDDEN;
import static org.mingtang.AccessTable.Answer.LOGIN;
import static org.mingtang.AccessTable.Answer.NOT_FOUND;
import static org.mingtang.AccessTable.Answer.OPEN;
import static org.mingtang.AccessTable.Answer.PASSWORD;
import static org.mingtang.AccessTable.Answer.REFUSED;
import static org.mingtang.AccessTable.Door.AUDIT_ADMINISTRATOR;
import static org.mingtang.AccessTable.Door.BUREAU;
import static org.mingtang.AccessTable.Door.BUREAU_ACTS;
import static org.mingtang.AccessTable.Door.COORDINATORS;
import static org.mingtang.AccessTable.Door.COORDINATORS_ACT;
import static org.mingtang.AccessTable.Door.EVERYBODY;
import static org.mingtang.AccessTable.Door.EVERYBODY_AT_THE_LOGIN;
import static org.mingtang.AccessTable.Door.EVERY_ACCOUNT;
import static org.mingtang.AccessTable.Door.EVERY_OFFICER;
import static org.mingtang.AccessTable.Door.HANDLERS;
import static org.mingtang.AccessTable.Door.HANDLERS_ACT;
import static org.mingtang.AccessTable.Door.HANDLERS_ALONE;
import static org.mingtang.AccessTable.Door.INSPECTION;
import static org.mingtang.AccessTable.Door.INSPECTION_ACTS;
import static org.mingtang.AccessTable.Door.NOBODY;
import static org.mingtang.AccessTable.Door.OFFICERS_OF_THE_UNIT;
import static org.mingtang.AccessTable.Door.OFFICERS_OF_THE_UNIT_ALONE;
import static org.mingtang.AccessTable.Door.OFFICERS_WITH_A_ROLE;
import static org.mingtang.AccessTable.Door.ONES_OWN_PASSWORD;
import static org.mingtang.AccessTable.Door.REPORT_UP;
import static org.mingtang.AccessTable.Door.REPORT_UP_ACTS;
import static org.mingtang.AccessTable.Door.SECURITY_ADMINISTRATOR;
import static org.mingtang.AccessTable.Door.SYSTEM_ADMINISTRATOR;
import static org.mingtang.AccessTable.Door.SYSTEM_AND_SECURITY_ADMINISTRATOR;
import static org.mingtang.AccessTable.Door.UNITS_ASKED;
import static org.mingtang.AccessTable.Door.UNIT_ACTS;
import static org.mingtang.AccessTable.Door.UNIT_OPENS;
import static org.mingtang.regulation.Role.DISCLOSURE_HEAD;
import static org.mingtang.regulation.Role.DISCLOSURE_OFFICER;
import static org.mingtang.regulation.Role.DRAFTER;
import static org.mingtang.regulation.Role.OFFICE_CLERK;
import static org.mingtang.regulation.Role.REVIEWER;
import static org.mingtang.regulation.Role.SECRECY_BUREAU;
import static org.mingtang.regulation.Role.SECRECY_REVIEWER;
import static org.mingtang.regulation.Role.SECTION_HEAD;
import static org.mingtang.regulation.Role.SUPERVISOR;

import java.util.List;
import java.util.Set;
import org.mingtang.regulation.Role;

/// Who may do what, one line a route. The dossier of the lines is a complete draft of one unit, which waits for its
/// drafter; the officers elsewhere hold the same roles in another unit.
final class AccessTable {
    private AccessTable() {}

    /// Who comes to a door.
    enum Comer {
        NOBODY,
        SYSTEM_ADMINISTRATOR,
        SECURITY_ADMINISTRATOR,
        AUDIT_ADMINISTRATOR,
        OFFICER_OF_THE_UNIT,
        OFFICER_ELSEWHERE,
        /// An officer of the unit who has not changed the first password yet.
        FIRST_PASSWORD,
        /// An officer of the unit whose account was disabled while signed in.
        DISABLED
    }

    enum Answer {
        /// The page, a refusal that explains a field, or a way on.
        OPEN,
        /// The way on; the journal tells of the act.
        ACTS,
        /// The page with the reasons why this officer may not do it; nothing happened.
        REFUSED,
        /// The way to the login page.
        LOGIN,
        /// The way to the page on which the first password is changed.
        PASSWORD,
        FORBIDDEN,
        NOT_FOUND
    }

    enum Door {
        EVERYBODY,
        EVERYBODY_AT_THE_LOGIN,
        EVERY_ACCOUNT,
        ONES_OWN_PASSWORD,
        EVERY_OFFICER,
        /// Officers of whatever unit with one of the roles of the line.
        OFFICERS_WITH_A_ROLE,
        /// The unit's own officers; the supervising authority of the district reads too.
        OFFICERS_OF_THE_UNIT,
        /// The unit's own officers; to the supervising authority too it does not exist.
        OFFICERS_OF_THE_UNIT_ALONE,
        /// Secrecy reviewers of units that are asked for something on the dossier; of a draft nobody is asked.
        UNITS_ASKED,
        /// Officers of the unit with one of the roles of the line; the supervising authority cannot.
        UNIT_ACTS,
        /// Officers of the unit whose post takes part in handling requests; the supervising authority reads too.
        HANDLERS,
        /// The same; to the supervising authority elsewhere it does not exist.
        HANDLERS_ALONE,
        /// Of those who handle requests, with one of the roles of the line.
        HANDLERS_ACT,
        /// Opens a dossier in the unit: with one of the roles of the line, there.
        UNIT_OPENS,
        /// Who reports from the unit; the competent department and the secrecy bureau read what was reported.
        REPORT_UP,
        /// Reads of a report-up may act, with one of the roles of the line: those of the unit in the unit, those of the
        /// authorities anywhere.
        REPORT_UP_ACTS,
        /// Officers of the unit inspected, and the secrecy bureau.
        INSPECTION,
        /// The secrecy bureau; to others of the unit it is explained, and hidden from the rest.
        INSPECTION_ACTS,
        /// The secrecy bureau; to every other officer it is explained.
        BUREAU_ACTS,
        /// The secrecy bureau; hidden from everybody else.
        BUREAU,
        /// The competent department, and the head of any disclosure body.
        COORDINATORS,
        /// The competent department, and the head of the unit's disclosure body.
        COORDINATORS_ACT,
        SYSTEM_ADMINISTRATOR,
        SECURITY_ADMINISTRATOR,
        SYSTEM_AND_SECURITY_ADMINISTRATOR,
        AUDIT_ADMINISTRATOR,
        NOBODY
    }

    /// @param route method and pattern, as the platform maps them
    /// @param may   who in the unit may act on a draft; empty where the door alone decides
    record Line(String route, Door door, Set<Role> may) {

        String method() {
            return route.substring(0, route.indexOf(' '));
        }

        String pattern() {
            return route.substring(route.indexOf(' ') + 1);
        }

        Answer to(Comer comer, Role role) {
            return switch (comer) {
                case NOBODY -> door == EVERYBODY || door == EVERYBODY_AT_THE_LOGIN ? OPEN : LOGIN;
                case SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDIT_ADMINISTRATOR -> toAdministrator(comer);
                case OFFICER_OF_THE_UNIT -> toOfficer(true, role);
                case OFFICER_ELSEWHERE -> toOfficer(false, role);
                case FIRST_PASSWORD -> door == ONES_OWN_PASSWORD ? OPEN : isShutToOfficers(role) ? FORBIDDEN : PASSWORD;
                case DISABLED -> isShutToOfficers(role) ? FORBIDDEN : LOGIN;
            };
        }

        /// Roles are asked for only when the account may be used.
        private boolean isShutToOfficers(Role role) {
            return door != OFFICERS_WITH_A_ROLE && toOfficer(true, role) == FORBIDDEN;
        }

        private Answer toAdministrator(Comer comer) {
            return switch (door) {
                case EVERYBODY, EVERYBODY_AT_THE_LOGIN, EVERY_ACCOUNT, ONES_OWN_PASSWORD -> OPEN;
                case SYSTEM_ADMINISTRATOR -> comer == Comer.SYSTEM_ADMINISTRATOR ? OPEN : FORBIDDEN;
                case SECURITY_ADMINISTRATOR -> comer == Comer.SECURITY_ADMINISTRATOR ? OPEN : FORBIDDEN;
                case SYSTEM_AND_SECURITY_ADMINISTRATOR -> comer == Comer.AUDIT_ADMINISTRATOR ? FORBIDDEN : OPEN;
                case AUDIT_ADMINISTRATOR -> comer == Comer.AUDIT_ADMINISTRATOR ? OPEN : FORBIDDEN;
                case EVERY_OFFICER,
                        OFFICERS_WITH_A_ROLE,
                        OFFICERS_OF_THE_UNIT,
                        OFFICERS_OF_THE_UNIT_ALONE,
                        UNITS_ASKED,
                        UNIT_ACTS,
                        HANDLERS,
                        HANDLERS_ALONE,
                        HANDLERS_ACT,
                        UNIT_OPENS,
                        REPORT_UP,
                        REPORT_UP_ACTS,
                        INSPECTION,
                        INSPECTION_ACTS,
                        BUREAU_ACTS,
                        BUREAU,
                        COORDINATORS,
                        COORDINATORS_ACT,
                        NOBODY -> FORBIDDEN;
            };
        }

        private Answer toOfficer(boolean ofTheUnit, Role role) {
            return switch (door) {
                case EVERYBODY, EVERYBODY_AT_THE_LOGIN, EVERY_ACCOUNT, ONES_OWN_PASSWORD, EVERY_OFFICER -> OPEN;
                case OFFICERS_WITH_A_ROLE -> may.contains(role) ? OPEN : FORBIDDEN;
                case OFFICERS_OF_THE_UNIT -> ofTheUnit || role == Role.SUPERVISOR ? OPEN : NOT_FOUND;
                case OFFICERS_OF_THE_UNIT_ALONE -> ofTheUnit ? OPEN : NOT_FOUND;
                case UNITS_ASKED -> NOT_FOUND;
                case UNIT_ACTS ->
                    ofTheUnit ? may.contains(role) ? ACTS : REFUSED : role == Role.SUPERVISOR ? REFUSED : NOT_FOUND;
                case HANDLERS -> ofTheUnit && handles(role) || role == Role.SUPERVISOR ? OPEN : NOT_FOUND;
                case HANDLERS_ALONE -> ofTheUnit && handles(role) ? OPEN : NOT_FOUND;
                case HANDLERS_ACT ->
                    ofTheUnit && handles(role)
                            ? may.contains(role) ? ACTS : REFUSED
                            : role == Role.SUPERVISOR ? REFUSED : NOT_FOUND;
                case UNIT_OPENS -> ofTheUnit && may.contains(role) ? ACTS : REFUSED;
                case REPORT_UP -> ofTheUnit || isAuthority(role) ? OPEN : NOT_FOUND;
                case REPORT_UP_ACTS ->
                    may.contains(role) && (ofTheUnit || isAuthority(role))
                            ? ACTS
                            : ofTheUnit || isAuthority(role) ? REFUSED : NOT_FOUND;
                case INSPECTION -> ofTheUnit || role == Role.SECRECY_BUREAU ? OPEN : NOT_FOUND;
                case INSPECTION_ACTS ->
                    may.contains(role) ? ACTS : ofTheUnit || role == Role.SECRECY_BUREAU ? REFUSED : NOT_FOUND;
                case BUREAU_ACTS -> role == Role.SECRECY_BUREAU ? ACTS : REFUSED;
                case BUREAU -> role == Role.SECRECY_BUREAU ? OPEN : NOT_FOUND;
                case COORDINATORS -> role == Role.SUPERVISOR || role == Role.DISCLOSURE_HEAD ? OPEN : NOT_FOUND;
                case COORDINATORS_ACT ->
                    role == Role.SUPERVISOR || ofTheUnit && role == Role.DISCLOSURE_HEAD
                            ? ACTS
                            : role == Role.DISCLOSURE_HEAD ? REFUSED : NOT_FOUND;
                case SYSTEM_ADMINISTRATOR,
                        SECURITY_ADMINISTRATOR,
                        SYSTEM_AND_SECURITY_ADMINISTRATOR,
                        AUDIT_ADMINISTRATOR,
                        NOBODY -> FORBIDDEN;
            };
        }
    }

    /// In the law of the table's district no part of handling a request is theirs.
    private static boolean handles(Role role) {
        return !Set.of(REVIEWER, Role.SECRECY_LEADER, Role.PUBLISHER, SECRECY_BUREAU)
                .contains(role);
    }

    private static boolean isAuthority(Role role) {
        return role == Role.SUPERVISOR || role == Role.SECRECY_BUREAU;
    }

    static final List<Line> LINES = List.of(
            // The portal: the same for everybody.
            line("GET /", EVERYBODY),
            line("GET /guide", EVERYBODY),
            line("GET /rules", EVERYBODY),
            line("GET /forms", EVERYBODY),
            line("GET /forms/{form}.docx", EVERYBODY),
            line("GET /forms/{form}.pdf", EVERYBODY),
            line("GET /columns", EVERYBODY),
            line("GET /annual-reports", EVERYBODY),
            line("GET /requests", EVERYBODY),
            line("GET /requests/apply", EVERYBODY),
            line("POST /requests/apply", EVERYBODY),
            line("GET /requests/track", EVERYBODY),
            line("POST /requests/track", EVERYBODY),
            line("POST /requests/track/file", EVERYBODY),
            line("POST /requests/track/message", EVERYBODY),
            line("GET /agencies", EVERYBODY),
            line("GET /agencies/{id}", EVERYBODY),
            line("GET /calendar", EVERYBODY),
            line("GET /documents", EVERYBODY),
            line("GET /documents/{number}", EVERYBODY),
            line("GET /documents/{prefix}/{serial}", EVERYBODY),
            line("GET /documents/{number}/files/{hash}", EVERYBODY),
            line("GET /documents/{prefix}/{serial}/files/{hash}", EVERYBODY),
            line("GET /feed.atom", EVERYBODY),
            line("GET /robots.txt", EVERYBODY),
            line("GET /sitemap.xml", EVERYBODY),
            line("GET /sitemap-{file:[1-9]\\d{0,3}}.xml", EVERYBODY),
            line("GET /assets/{hash}/{name}", EVERYBODY),
            line("GET /api/v1/documents", EVERYBODY),
            line("GET /api/v1/documents/{number}", EVERYBODY),
            line("GET /api/v1/documents/{prefix}/{serial}", EVERYBODY),
            line("GET /api/v1/suggestions", EVERYBODY),
            line("GET /api/v1/calendar/due", EVERYBODY),
            line("GET /api/v1/openapi.json", EVERYBODY),
            line("GET /api/v1/openapi.json.yaml", EVERYBODY),
            line("GET /actuator/health", EVERYBODY),

            // What everybody with an account finds.
            line("GET /workbench/login", EVERYBODY_AT_THE_LOGIN),
            line("GET /workbench", EVERY_ACCOUNT),
            line("GET /workbench/rules", EVERY_ACCOUNT),
            line("GET /workbench/password", ONES_OWN_PASSWORD),
            line("POST /workbench/password", ONES_OWN_PASSWORD),

            // Dossiers: queues show one's own units; a dossier of another unit does not exist.
            line("GET /workbench/dossiers", EVERY_OFFICER),
            line("GET /workbench/dossiers/export.csv", EVERY_OFFICER),
            line("GET /workbench/dossiers/new", EVERY_OFFICER),
            line("POST /workbench/dossiers", UNIT_OPENS, DRAFTER),
            line("GET /workbench/dossiers/{id}", OFFICERS_OF_THE_UNIT),
            line("GET /workbench/dossiers/{id}/papers/{hash}", OFFICERS_OF_THE_UNIT),
            // The secrecy bureau reads the records of review of all units.
            line("GET /workbench/dossiers/{id}/secrecy-review", REPORT_UP),
            line("POST /workbench/dossiers/{id}/form", UNIT_ACTS, DRAFTER, SECTION_HEAD),
            line("POST /workbench/dossiers/{id}/co-issuers", UNIT_ACTS, DRAFTER, SECTION_HEAD),
            line("POST /workbench/dossiers/{id}/papers", UNIT_ACTS, DRAFTER),
            line("POST /workbench/dossiers/{id}/papers/{hash}/remove", UNIT_ACTS, DRAFTER),
            line(
                    "POST /workbench/dossiers/{id}/papers/{hash}/read",
                    UNIT_ACTS,
                    DRAFTER,
                    REVIEWER,
                    DISCLOSURE_OFFICER,
                    SECRECY_REVIEWER),
            line("POST /workbench/dossiers/{id}/pass", UNIT_ACTS, DRAFTER),
            line("POST /workbench/dossiers/{id}/close", UNIT_ACTS, DRAFTER, DISCLOSURE_OFFICER),
            // What other units are asked for: of a draft nothing.
            line("GET /workbench/reviews", EVERY_OFFICER),
            line("GET /workbench/reviews/{id}", UNITS_ASKED),
            line("GET /workbench/reviews/{id}/papers/{hash}", UNITS_ASKED),
            line("POST /workbench/reviews/{id}/answer", UNITS_ASKED),
            line("POST /workbench/reviews/{id}/conclude", UNITS_ASKED),
            // Not on a draft, whoever asks.
            line("POST /workbench/dossiers/{id}/issue", UNIT_ACTS),
            line("POST /workbench/dossiers/{id}/secrecy-review", UNIT_ACTS),
            line("POST /workbench/dossiers/{id}/level-opinion", UNIT_ACTS),
            line("POST /workbench/dossiers/{id}/ask-unit", UNIT_ACTS),
            line("POST /workbench/dossiers/{id}/questions/{number}/withdraw", UNIT_ACTS),
            line("POST /workbench/dossiers/{id}/letter", UNIT_ACTS),
            line("POST /workbench/dossiers/{id}/return", UNIT_ACTS),
            line("POST /workbench/dossiers/{id}/ask-opinion", UNIT_ACTS),
            line("POST /workbench/dossiers/{id}/answer-opinion", UNIT_ACTS),
            line("GET /workbench/dossiers/{id}/reading", OFFICERS_OF_THE_UNIT),
            // Nothing was found in the draft, and no copy is made before the review.
            line("POST /workbench/dossiers/{id}/reading", UNIT_ACTS),
            line("POST /workbench/dossiers/{id}/reading/rest", UNIT_ACTS),
            line("POST /workbench/dossiers/{id}/reading/reopen", UNIT_ACTS),
            line("POST /workbench/dossiers/{id}/papers/{hash}/release", UNIT_ACTS),
            line("POST /workbench/dossiers/{id}/papers/{hash}/restore", UNIT_ACTS),
            line("POST /workbench/dossiers/{id}/late-reason", UNIT_ACTS),
            line("POST /workbench/dossiers/{id}/withdraw", UNIT_ACTS),
            line("POST /workbench/dossiers/{id}/takedown", UNIT_ACTS),
            line("POST /workbench/dossiers/{id}/confirm-takedown", UNIT_ACTS),

            // Requests: the act of the lines is the confirmation of one that came in; a request of another unit does
            // not
            // exist. Nothing is drafted or archived yet, whoever asks.
            line("GET /workbench/requests/{request}/acts/{act}", HANDLERS),
            line("POST /workbench/requests/{request}/acts/{act}", HANDLERS_ACT, OFFICE_CLERK, DISCLOSURE_OFFICER),
            line("GET /workbench/requests/{request}/draft", UNITS_ASKED),
            line("GET /workbench/requests/{request}/archive", UNITS_ASKED),

            // What a unit cannot decide. The report-up of the lines went to the competent department and waits for its
            // receipt; the referral waits for the determination.
            line("GET /workbench/dossiers/{id}/undecided", OFFICERS_OF_THE_UNIT),
            line("POST /workbench/dossiers/{id}/undecided/report-up", UNIT_ACTS, DISCLOSURE_OFFICER, SECRECY_REVIEWER),
            line("POST /workbench/dossiers/{id}/undecided/referral", UNIT_ACTS, DISCLOSURE_OFFICER, SECRECY_REVIEWER),
            line("GET /workbench/report-ups", EVERY_OFFICER),
            line("GET /workbench/report-ups/export.csv", EVERY_OFFICER),
            line("GET /workbench/report-ups/{id}", REPORT_UP),
            line("GET /workbench/report-ups/{id}/files/{hash}", REPORT_UP),
            line("POST /workbench/report-ups/{id}/acknowledge", REPORT_UP_ACTS, SUPERVISOR),
            line("POST /workbench/report-ups/{id}/take-back", REPORT_UP_ACTS, DISCLOSURE_OFFICER, SECRECY_REVIEWER),
            line("POST /workbench/report-ups/{id}/ask", REPORT_UP_ACTS),
            line("POST /workbench/report-ups/{id}/supply", REPORT_UP_ACTS),
            line("POST /workbench/report-ups/{id}/waive", REPORT_UP_ACTS),
            line("POST /workbench/report-ups/{id}/extend", REPORT_UP_ACTS),
            line("POST /workbench/report-ups/{id}/answer", REPORT_UP_ACTS),
            line("GET /workbench/classifications/{id}", REPORT_UP),
            line(
                    "POST /workbench/classifications/{id}/determine",
                    REPORT_UP_ACTS,
                    DISCLOSURE_OFFICER,
                    SECRECY_REVIEWER,
                    SECRECY_BUREAU),

            // The disclosure office urges, the secrecy bureau inspects; neither concludes anything.
            line("GET /workbench/coordination", COORDINATORS),
            line("GET /workbench/coordination/export.csv", COORDINATORS),
            line("POST /workbench/coordination/remind", COORDINATORS_ACT),
            line("GET /workbench/inspections", EVERY_OFFICER),
            line("POST /workbench/inspections", BUREAU_ACTS),
            line("GET /workbench/inspections/records", BUREAU),
            line("GET /workbench/inspections/{id}", INSPECTION),
            line("POST /workbench/inspections/{id}/sound", INSPECTION_ACTS, SECRECY_BUREAU),
            line("POST /workbench/inspections/{id}/faulty", INSPECTION_ACTS, SECRECY_BUREAU),
            line("POST /workbench/inspections/{id}/rectify", INSPECTION_ACTS),
            line("POST /workbench/inspections/{id}/accept", INSPECTION_ACTS),
            line("POST /workbench/inspections/{id}/close", INSPECTION_ACTS),
            // Requests: queues show one's own units; a request of another unit does not exist. Searching is sent, since
            // what is searched for may be a name. Looking at who asks needs a reason, which the form of the lines
            // lacks.
            line("GET /workbench/requests", EVERY_OFFICER),
            line("POST /workbench/requests", EVERY_OFFICER),
            line("POST /workbench/requests/list.csv", EVERY_OFFICER),
            line("POST /workbench/requests/list.xlsx", EVERY_OFFICER),
            line("POST /workbench/requests/register.csv", EVERY_OFFICER),
            line("POST /workbench/requests/register.pdf", EVERY_OFFICER),
            line("POST /workbench/requests/register.xlsx", EVERY_OFFICER),
            line("GET /workbench/requests/new", EVERY_OFFICER),
            line("POST /workbench/requests/new", EVERY_OFFICER),
            line("GET /workbench/requests/senders", EVERY_OFFICER),
            line("POST /workbench/requests/senders", OFFICERS_OF_THE_UNIT_ALONE),
            line("GET /workbench/requests/channels", EVERY_OFFICER),
            line("POST /workbench/requests/channels", OFFICERS_OF_THE_UNIT_ALONE),
            line("POST /workbench/requests/channels/remove", OFFICERS_OF_THE_UNIT_ALONE),
            line("GET /workbench/requests/contacts", EVERY_OFFICER),
            line("GET /workbench/requests/contacts.csv", EVERY_OFFICER),
            line("GET /workbench/requests/fees", EVERY_OFFICER),
            line("GET /workbench/requests/fees.csv", EVERY_OFFICER),
            line("GET /workbench/requests/fees.xlsx", EVERY_OFFICER),
            line("GET /workbench/requests/paper-register", EVERY_OFFICER),
            line("POST /workbench/requests/paper-register", OFFICERS_OF_THE_UNIT_ALONE),
            line("GET /workbench/requests/opening-figures", EVERY_OFFICER),
            line("POST /workbench/requests/opening-figures", OFFICERS_OF_THE_UNIT_ALONE),
            line("GET /workbench/requests/{id}", HANDLERS),
            line("POST /workbench/requests/{id}/unmask", HANDLERS_ACT),
            line("GET /workbench/requests/{id}/files/{file}", HANDLERS_ALONE),
            line("POST /workbench/requests/{id}/files/{file}", HANDLERS_ALONE),
            line("GET /workbench/requests/{id}/forms/{sheet}", HANDLERS_ALONE),
            line("POST /workbench/requests/{id}/forms/{sheet}", HANDLERS_ALONE),
            // The register of known documents: every officer looks, who decides on disclosure or secrecy keeps it.
            line("GET /workbench/known-documents", EVERY_OFFICER),
            line("GET /workbench/known-documents/export.csv", EVERY_OFFICER),
            line("GET /workbench/known-documents/{id}", EVERY_OFFICER),
            keepers("GET /workbench/known-documents/new"),
            keepers("POST /workbench/known-documents"),
            keepers("POST /workbench/known-documents/{id}"),
            keepers("POST /workbench/known-documents/{id}/remove"),
            keepers("GET /workbench/known-documents/import"),
            keepers("POST /workbench/known-documents/import"),
            keepers("POST /workbench/known-documents/import/preview"),

            // The register: agencies, people and accounts are the system administrator's, rights the security
            // administrator's.
            line("GET /workbench/register", SYSTEM_AND_SECURITY_ADMINISTRATOR),
            line("GET /workbench/register/people", SYSTEM_AND_SECURITY_ADMINISTRATOR),
            line("GET /workbench/register/people/{id}", SYSTEM_AND_SECURITY_ADMINISTRATOR),
            line("GET /workbench/register/new-agency", SYSTEM_ADMINISTRATOR),
            line("POST /workbench/register/agencies", SYSTEM_ADMINISTRATOR),
            line("GET /workbench/register/agencies/{id}", SYSTEM_ADMINISTRATOR),
            line("POST /workbench/register/agencies/{id}", SYSTEM_ADMINISTRATOR),
            line("POST /workbench/register/agencies/{id}/end", SYSTEM_ADMINISTRATOR),
            line("POST /workbench/register/agencies/{id}/sections", SYSTEM_ADMINISTRATOR),
            line("POST /workbench/register/agencies/{id}/review-rules", SYSTEM_ADMINISTRATOR),
            line("GET /workbench/register/new-person", SYSTEM_ADMINISTRATOR),
            line("POST /workbench/register/people", SYSTEM_ADMINISTRATOR),
            line("POST /workbench/register/people/{id}", SYSTEM_ADMINISTRATOR),
            line("POST /workbench/register/people/{id}/leave", SYSTEM_ADMINISTRATOR),
            line("POST /workbench/register/people/{id}/account", SYSTEM_ADMINISTRATOR),
            line("POST /workbench/register/people/{id}/disable", SYSTEM_ADMINISTRATOR),
            line("POST /workbench/register/people/{id}/enable", SYSTEM_ADMINISTRATOR),
            line("GET /workbench/register/import", SYSTEM_ADMINISTRATOR),
            line("POST /workbench/register/import", SYSTEM_ADMINISTRATOR),
            line("POST /workbench/register/import/rehearsal", SYSTEM_ADMINISTRATOR),
            line("GET /workbench/register/import/{table}-template.csv", SYSTEM_ADMINISTRATOR),
            line("GET /workbench/register/import/{table}.csv", SYSTEM_ADMINISTRATOR),
            line("POST /workbench/register/posts/{person}", SECURITY_ADMINISTRATOR),
            line("POST /workbench/register/posts/{person}/{post}/take", SECURITY_ADMINISTRATOR),
            line("POST /workbench/register/posts/{person}/{post}/deputy", SECURITY_ADMINISTRATOR),
            line("POST /workbench/register/passwords/{person}", SECURITY_ADMINISTRATOR),

            // The installation and its calendar.
            line("GET /workbench/installation", SYSTEM_ADMINISTRATOR),
            line("GET /workbench/calendar", SYSTEM_ADMINISTRATOR),
            line("POST /workbench/calendar", SYSTEM_ADMINISTRATOR),
            line("POST /workbench/calendar/preview", SYSTEM_ADMINISTRATOR),
            line("GET /workbench/calendar/notices/{version}", SYSTEM_ADMINISTRATOR),

            // The audit administrator reads, and can change nothing.
            line("GET /workbench/audit/logins", AUDIT_ADMINISTRATOR),
            line("GET /workbench/audit/logins.csv", AUDIT_ADMINISTRATOR),
            line("GET /workbench/audit/calendar", AUDIT_ADMINISTRATOR),

            // For the platform itself.
            line("GET /actuator", NOBODY),
            line("GET /actuator/health/**", NOBODY),
            line("GET /error", NOBODY),
            line("POST /error", NOBODY));

    private static Line keepers(String route) {
        return line(route, OFFICERS_WITH_A_ROLE, DISCLOSURE_OFFICER, DISCLOSURE_HEAD, SECRECY_REVIEWER, SUPERVISOR);
    }

    private static Line line(String route, Door door, Role... may) {
        return new Line(route, door, Set.of(may));
    }
}

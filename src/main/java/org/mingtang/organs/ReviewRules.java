package org.mingtang.organs;

import java.time.LocalDate;

/// A unit's own written system of secrecy review (SEC-22), kept in its systems list (ORG-10).
///
/// @param number   document number, may be empty
/// @param fileHash SHA-256 of the file, 64 lower-case hexadecimal digits
public record ReviewRules(
        ReviewRulesId id, AgencyId agency, String title, String number, LocalDate issued, String fileHash) {}

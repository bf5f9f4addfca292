package org.mingtang.secrecy;

/// Why personal data are published without de-identification (SEC-12, SEC-24).
///
/// @param kind  key of the kind in the pack, such as punishment publicity
/// @param name  what the pack called it
/// @param basis the law, regulation or rule that orders the publication
public record Exemption(String kind, String name, String basis) {}

package org.mingtang.pages;

/// Pages and files open to everybody, and the forms that everybody may send. Whatever is not named here or for somebody
/// is refused.
public final class PublicAddresses {
    private PublicAddresses() {}

    public static String[] patterns() {
        return new String[] {
            "/",
            "/documents",
            "/documents/**",
            "/guide",
            "/rules",
            "/columns",
            "/columns/**",
            "/agencies",
            "/agencies/**",
            "/annual-reports",
            "/calendar",
            "/forms",
            "/forms/*",
            "/requests",
            "/requests/apply",
            "/requests/track",
            "/suggestions",
            "/feed.atom",
            "/sitemap.xml",
            "/sitemap-*.xml",
            "/robots.txt",
            "/favicon.ico",
            "/assets/**",
            "/webjars/**",
            "/api/v1/**",
            "/actuator/health"
        };
    }

    /// What everybody may send: applications, and the number and code of one's own.
    public static String[] forms() {
        return new String[] {"/requests/apply", "/requests/track", "/requests/track/*"};
    }
}

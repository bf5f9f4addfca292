package org.mingtang;

import java.time.LocalTime;
import org.mingtang.privacy.PersonalCipher;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What an installation can set; every value has a default that just runs.
///
/// @param data     the data folder
/// @param pack     key of the district's rule pack
/// @param fonts    folder with the fonts for PDF renditions; empty where none are installed
/// @param role     which pages this node serves
/// @param demo     whether the demonstration district is loaded into an empty data folder
/// @param loopback whether the server answers on ::1 beside 127.0.0.1
/// @param keys     the keys folder; empty for the one beside the data folder
/// @param cipher   how personal data is sealed from now on; what was sealed otherwise stays readable
/// @param scan     the program that looks for viruses in files that are handed in, with its arguments; empty for none
/// @param backup   the nightly backup
/// @param database an external PostgreSQL, or `embedded`
@ConfigurationProperties("mingtang")
public record MingtangSettings(
        @DefaultValue("./data") String data,
        @DefaultValue("yunling") String pack,
        @DefaultValue("") String fonts,
        @DefaultValue("both") NodeRole role,
        @DefaultValue("no") Switch demo,
        @DefaultValue("no") Switch loopback,
        @DefaultValue("") String keys,
        @DefaultValue("AES_256_GCM") PersonalCipher cipher,
        @DefaultValue("") String scan,
        @DefaultValue Backup backup,
        @DefaultValue Database database) {

    public enum NodeRole {
        PORTAL,
        WORKBENCH,
        BOTH
    }

    public enum Switch {
        YES,
        NO
    }

    /// @param folder where archives go; empty for no nightly backup
    /// @param at     time of day in China
    /// @param keep   archives kept
    public record Backup(
            @DefaultValue("") String folder,
            @DefaultValue("02:30") LocalTime at,
            @DefaultValue("14") int keep) {}

    public record Database(
            @DefaultValue("embedded") String url,
            @DefaultValue("") String user,
            @DefaultValue("") String password) {}
}

package org.mingtang.holidays;

import java.io.Serializable;

/// A notice somebody wants to take into force.
///
/// @param number    number of the State Council's notice, such as 国办发明电〔2025〕7号
/// @param replacing whether it may take the place of a notice for the same year
/// @param reason    why the standing notice is replaced; empty where none is
public record NoticeProposal(NoticeFile file, String number, Replacing replacing, String reason)
        implements Serializable {
    private static final long serialVersionUID = 1;

    /// Whether a standing notice may be replaced.
    public enum Replacing {
        NO,
        YES
    }
}

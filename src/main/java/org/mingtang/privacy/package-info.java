/// Texts and files about persons (个人信息), sealed under keys that lie outside the data: what is taken from the data
/// folder or an archive alone tells nothing. Kept once, found again by their owner, and erased so that nothing of them
/// remains readable, while the journal still proves what was there (REQ-26).
@ApplicationModule(
        displayName = "Privacy",
        allowedDependencies = {"documents", "journal", "installation"})
@NullMarked
package org.mingtang.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

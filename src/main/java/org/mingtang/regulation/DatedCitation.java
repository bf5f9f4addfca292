package org.mingtang.regulation;

/// One wording of a citation, valid for the years in which that law stood: an amended law numbers its articles anew.
record DatedCitation(Citation cite, InForce inForce) {}

package org.mingtang.holidays;

import java.time.Instant;
import org.mingtang.calendar.HolidayNotice;
import org.mingtang.organs.PersonId;

/// A notice in force, or one that was until another took its place.
///
/// @param version     place in the order of taking into force, from 1
/// @param number      number of the State Council's notice
/// @param sha256      of the file
/// @param reason      why a standing notice was replaced; empty where none was
/// @param inForceFrom when it was taken into force
public record TakenNotice(
        int version,
        HolidayNotice notice,
        String number,
        String fileName,
        String sha256,
        String reason,
        PersonId person,
        String personName,
        Instant inForceFrom) {}

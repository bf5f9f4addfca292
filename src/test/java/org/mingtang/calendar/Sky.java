package org.mingtang.calendar;

import java.time.LocalDate;

/// Sun and moon after J. Meeus, Astronomical Algorithms (chapters 25 and 49), good to a minute or two.
final class Sky {
    private static final double EPOCH_2000 = 2451545.0;
    private static final double EPOCH_DAY_OF_2000 = 10957.5;

    private Sky() {}

    /// Whether a new moon falls on the day, Beijing time.
    static boolean newMoonOn(LocalDate day) {
        double start = ephemeris(day);
        double k = Math.round((start - EPOCH_2000 - 5.09766) / 29.530588861);
        for (double near = k - 1; near <= k + 1; near++) {
            double moon = newMoon(near);
            if (moon >= start && moon < start + 1) {
                return true;
            }
        }
        return false;
    }

    /// Apparent longitude of the sun in degrees at 0:00 Beijing time, -180 to 180.
    static double sunAtStartOf(LocalDate day) {
        double t = (ephemeris(day) - EPOCH_2000) / 36525;
        double mean = 280.46646 + 36000.76983 * t + 0.0003032 * t * t;
        double anomaly = 357.52911 + 35999.05029 * t - 0.0001537 * t * t;
        double centre = (1.914602 - 0.004817 * t) * sin(anomaly)
                + (0.019993 - 0.000101 * t) * sin(2 * anomaly)
                + 0.000289 * sin(3 * anomaly);
        double longitude = mean + centre - 0.00569 - 0.00478 * sin(125.04 - 1934.136 * t);
        return longitude - 360 * Math.floor((longitude + 180) / 360);
    }

    /// Julian ephemeris day of 0:00 Beijing time: universal time and the slowing of the earth's turning.
    private static double ephemeris(LocalDate day) {
        double years = day.getYear() - 2000.0;
        double slowing = day.getYear() < 2050
                ? 62.92 + 0.32217 * years + 0.005589 * years * years
                : -20 + 32 * Math.pow((day.getYear() - 1820) / 100.0, 2) - 0.5628 * (2150 - day.getYear());
        return EPOCH_2000 + day.toEpochDay() - EPOCH_DAY_OF_2000 - 8 / 24.0 + slowing / 86400;
    }

    private static double newMoon(double k) {
        double t = k / 1236.85;
        double e = 1 - 0.002516 * t;
        double sun = 2.5534 + 29.10535670 * k;
        double moon = 201.5643 + 385.81693528 * k + 0.0107582 * t * t;
        double latitude = 160.7108 + 390.67050284 * k - 0.0016118 * t * t;
        return 2451550.09766
                + 29.530588861 * k
                + 0.00015437 * t * t
                - 0.40720 * sin(moon)
                + 0.17241 * e * sin(sun)
                + 0.01608 * sin(2 * moon)
                + 0.01039 * sin(2 * latitude)
                + 0.00739 * e * sin(moon - sun)
                - 0.00514 * e * sin(moon + sun)
                + 0.00208 * e * e * sin(2 * sun)
                - 0.00111 * sin(moon - 2 * latitude)
                - 0.00057 * sin(moon + 2 * latitude)
                + 0.00056 * e * sin(2 * moon + sun)
                - 0.00042 * sin(3 * moon)
                + 0.00042 * e * sin(sun + 2 * latitude)
                + 0.00038 * e * sin(sun - 2 * latitude)
                - 0.00024 * e * sin(2 * moon - sun)
                - 0.00017 * sin(124.7746 - 1.56375588 * k)
                + 0.000325 * sin(299.77 + 0.107408 * k)
                + 0.000165 * sin(251.88 + 0.016321 * k)
                + 0.000164 * sin(251.83 + 26.651886 * k)
                + 0.000126 * sin(349.42 + 36.412478 * k)
                + 0.000110 * sin(84.66 + 18.206239 * k);
    }

    private static double sin(double degrees) {
        return Math.sin(Math.toRadians(degrees));
    }
}

package org.mingtang.demonstration;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// Loads the district once the server answers; people watch the portal fill.
@Component
@ConditionalOnProperty(name = "mingtang.demo", havingValue = "yes")
class DemonstrationStart implements ApplicationRunner {
    private final DemonstrationDistrict district;

    DemonstrationStart(DemonstrationDistrict district) {
        this.district = district;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        district.load();
    }
}

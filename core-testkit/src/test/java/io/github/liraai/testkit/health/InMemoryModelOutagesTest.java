package io.github.liraai.testkit.health;

import io.github.liraai.core.health.ModelOutages;

class InMemoryModelOutagesTest extends ModelOutagesContract {
    private final InMemoryModelOutages outages = new InMemoryModelOutages();

    @Override
    protected ModelOutages outages() {
        return outages;
    }
}

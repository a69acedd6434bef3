package io.github.liraai.testkit.health;

import io.github.liraai.core.health.ModelProbe.Standing;

class ScriptedModelProbeTest extends ModelProbeContract {
    private final ScriptedModelProbe probe = new ScriptedModelProbe();

    @Override
    protected ScriptedModelProbe probe() {
        return probe;
    }

    @Override
    protected String model() {
        return "acme/cats";
    }

    @Override
    protected void forgetModel() {
        probe.answers(new Standing.Gone("HTTP 404"));
    }

    @Override
    protected void fallSilent() {
        probe.fallsSilent();
    }

    @Override
    protected void cutOff() {
        probe.answers(new Standing.Unclear("no answer"));
    }
}

package io.github.liraai.testkit.prompt;

import io.github.liraai.core.prompt.ContentPolicy;

class ScriptedContentPolicyTest extends ContentPolicyContract {
    private final ScriptedContentPolicy policy = new ScriptedContentPolicy();

    ScriptedContentPolicyTest() {
        policy.refuses("злой котик");
    }

    @Override
    protected ContentPolicy policy() {
        return policy;
    }

    @Override
    protected String refused() {
        return "злой котик";
    }

    @Override
    protected String allowed() {
        return "котик";
    }
}

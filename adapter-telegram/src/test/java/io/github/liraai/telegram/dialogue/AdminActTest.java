package io.github.liraai.telegram.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.access.Actor;
import io.github.liraai.core.access.AuditId;
import org.junit.jupiter.api.Test;

class AdminActTest {
    @Test
    void aPageOfTheAuditKeepsItsFilter() {
        AdminAct.Audit second = new AdminAct.Audit(new AuditId(4), "block", new Actor("cli"));

        assertThat(AdminAct.read(second.data())).contains(second);
        assertThat(AdminAct.read(second.below(null).data()))
                .contains(new AdminAct.Audit(null, "block", new Actor("cli")));
        assertThat(AdminAct.read("a:log:4")).contains(new AdminAct.Audit(new AuditId(4), null, null));
    }
}

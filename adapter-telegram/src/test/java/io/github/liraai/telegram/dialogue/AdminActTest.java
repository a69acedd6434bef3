package io.github.liraai.telegram.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.liraai.core.access.Actor;
import io.github.liraai.core.access.AuditId;
import io.github.liraai.core.access.LevelName;
import io.github.liraai.core.access.UserId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AdminActTest {
    private static final UserId ODD = new UserId("cli:7:x");

    @Test
    void aPageOfTheAuditKeepsItsFilter() {
        AdminAct.Audit second = new AdminAct.Audit(new AuditId(4), "block", new Actor("cli"), null);

        assertThat(AdminAct.read(second.data())).contains(second);
        assertThat(AdminAct.read(second.below(null).data()))
                .contains(new AdminAct.Audit(null, "block", new Actor("cli"), null));
        assertThat(AdminAct.read("a:log:4")).contains(new AdminAct.Audit(new AuditId(4), null, null, null));
    }

    @Test
    void aPageOfTheAuditOfOnePersonKeepsThePerson() {
        AdminAct.Audit newest = AdminAct.Audit.about(ODD);
        AdminAct.Audit second = newest.below(new AuditId(4));

        assertThat(AdminAct.read(newest.data())).contains(newest);
        assertThat(AdminAct.read(second.data())).contains(second);
        assertThat(AdminAct.read("a:ul:1001")).contains(AdminAct.Audit.about(new UserId("1001")));
    }

    @Test
    void aLevelKeepsItsEnd() {
        Instant until = Instant.parse("2026-12-30T21:00:00Z");
        AdminAct.OfAccess ends = new AdminAct.Level(ODD, LevelName.ADMIN, until);
        AdminAct.OfAccess stays = new AdminAct.Level(ODD, LevelName.ADMIN, null);

        assertThat(AdminAct.read(new AdminAct.Sure(ends).data())).contains(new AdminAct.Sure(ends));
        assertThat(AdminAct.read(new AdminAct.Sure(stays).data())).contains(new AdminAct.Sure(stays));
        assertThat(AdminAct.read("a:lu:x:1001:admin")).isEmpty();
        assertThat(AdminAct.read("a:lu:99999999999999999:1001:admin")).isEmpty();
        assertThat(AdminAct.read("a:lu:5")).isEmpty();
    }
}

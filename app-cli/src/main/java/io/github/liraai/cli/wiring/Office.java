package io.github.liraai.cli.wiring;

import io.github.liraai.core.access.AccessDirectory;
import io.github.liraai.core.access.AccessLevels;
import io.github.liraai.core.admin.Administration;
import io.github.liraai.core.generation.CancelJob;
import io.github.liraai.core.generation.GenerationLedger;
import io.github.liraai.core.generation.JobRegister;
import io.github.liraai.core.generation.RepairLedger;
import io.github.liraai.core.generation.RetryJob;
import io.github.liraai.core.generation.ShowStanding;
import io.github.liraai.core.health.ManageOutages;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;

/**
 * What the owner's commands work with, in a process of their own or inside the running bot.
 *
 * @param levels the levels there are
 * @param directory the people
 * @param ledger jobs and quota
 * @param standing shows level and quota
 * @param administration what administrators see and do
 * @param outages shows models that are gone, and takes them back
 * @param jobs shows single jobs and acts on them
 * @param repair puts the ledger right
 * @param zone the zone whose days the quota follows, and in which times are read
 * @param sendingTime how long a bot may take to send a message that was just written, zero when none can be at work
 */
public record Office(
        AccessLevels levels,
        AccessDirectory directory,
        GenerationLedger ledger,
        ShowStanding standing,
        Administration administration,
        ManageOutages outages,
        Jobs jobs,
        RepairLedger repair,
        ZoneId zone,
        Duration sendingTime) {
    /**
     * What there is for single jobs.
     *
     * @param register shows them
     * @param retry runs one now
     * @param cancel gives one up
     * @param clock tells for how long something has not happened
     */
    public record Jobs(JobRegister register, RetryJob retry, CancelJob cancel, InstantSource clock) {}
}

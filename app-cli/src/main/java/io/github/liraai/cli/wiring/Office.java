package io.github.liraai.cli.wiring;

import io.github.liraai.core.access.AccessDirectory;
import io.github.liraai.core.access.AccessLevels;
import io.github.liraai.core.access.ManageAccess;
import io.github.liraai.core.generation.GenerationLedger;
import io.github.liraai.core.generation.ShowStanding;

/**
 * What the owner's commands work with, in a process of their own or inside the running bot.
 *
 * @param levels the levels there are
 * @param directory the people
 * @param ledger jobs and quota
 * @param standing shows level and quota
 * @param access changes levels and blocks
 */
public record Office(
        AccessLevels levels,
        AccessDirectory directory,
        GenerationLedger ledger,
        ShowStanding standing,
        ManageAccess access) {}

package io.github.liraai.testkit.simulation;

/**
 * What all processes of a run share.
 *
 * @param chance decides
 * @param time passes
 * @param journal is told everything
 * @param weather says what goes wrong
 * @param stores keep
 * @param ledger the one of the stores, checked
 * @param queue what is to be run
 * @param books what must hold
 * @param till what was bought
 * @param mailbox what arrived
 * @param people who ask
 */
record World(
        Chance chance,
        SimulatedTime time,
        Journal journal,
        Weather weather,
        SimulatedStores stores,
        CheckedLedger ledger,
        JobQueue queue,
        Books books,
        Till till,
        Mailbox mailbox,
        People people) {
    static World of(long seed, SimulatedStores stores) {
        Chance chance = new Chance(seed);
        SimulatedTime time = SimulatedTime.startingAtOneOfManyTimes(chance);
        JobQueue queue = new JobQueue();
        Mailbox mailbox = new Mailbox();
        Books books = new Books(stores, mailbox);
        People people = new People(seed, chance, stores);
        return new World(
                chance,
                time,
                new Journal(time.clock()),
                new Weather(chance, time.clock()),
                stores,
                new CheckedLedger(stores, time, books, people, queue),
                queue,
                books,
                new Till(),
                mailbox,
                people);
    }
}

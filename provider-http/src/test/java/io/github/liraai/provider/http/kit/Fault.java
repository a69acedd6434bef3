package io.github.liraai.provider.http.kit;

/** What a careless generator does wrong, and the check of the contract that has to notice. */
enum Fault {
    BUYS_AGAIN_AFTER_A_TORN_CONNECTION("aConnectionTornBeforeTheAnswerLeavesItUnknownAndIsNotBoughtAgain"),
    CALLS_A_CUT_ANSWER_UNBOUGHT("aBodyCutOffBeforeItsLengthLeavesItUnknown"),
    BELIEVES_THE_LABEL("aGoodStatusWithoutAPictureIsUnknownAndNothingIsDelivered(java.lang.String, java.lang.String)"),
    DELIVERS_HALF_A_PICTURE("aPictureThatIsNotWholeIsNeverDelivered"),
    FOLLOWS_A_PAID_REDIRECT("aRedirectOfAPaidRequestIsNotFollowed(int)"),
    FETCHES_WHATEVER_IS_NAMED("anAddressThatLeadsInsideIsNotAsked(java.lang.String)"),
    LOOKS_AT_NAMES_ALONE("aNameThatLeadsInsideIsNotAsked(boolean)"),
    MAKES_ROOM_FOR_THE_LARGEST("aGifOf35BytesThatClaimsHugeSidesIsRefusedWithLittleMemory"),
    TELLS_THE_KEY("aKeyThatTheProviderRepeatsIsInNoOutcome(int)"),
    ASKS_AGAIN_ON_429("thePaceThatIsAskedForInSecondsIsTold"),
    ANNOUNCES_TOO_LATE("aPaidRequestIsAnnouncedBeforeItLeaves"),
    BUYS_AFTER_THE_DEADLINE("aDeadlineThatHasPassedBuysNothing"),
    MANGLES_THE_WORDS("everyWordReachesTheProviderAsItWasWritten(java.lang.String)"),
    TAKES_A_MISSING_RIGHT_FOR_A_REFUSAL("aMissingRightHasBoughtNothing"),
    CALLS_410_A_FAILURE("aModelThatIsGoneHasBoughtNothing(int)"),
    BELIEVES_A_PAGE("aPageOfSomebodyInBetweenTakesNoModelAway(int)"),
    READS_WITHOUT_END("aBodyThatClaimsAHugeLengthIsNotReadToItsEnd");

    private final String check;

    Fault(String check) {
        this.check = check;
    }

    /** Names the check, with its parameters' types. */
    String check() {
        return check;
    }
}

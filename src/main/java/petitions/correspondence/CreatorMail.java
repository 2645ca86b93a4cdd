package petitions.correspondence;

/** News for the one who started the petition only. */
public sealed interface CreatorMail extends Mail
        permits CreatorSupportersWanted,
                CreatorSupportersReached,
                CreatorModerationLate,
                CreatorPetitionReturned,
                CreatorPetitionHidden,
                CreatorPetitionLapsed,
                CreatorPetitionStopped,
                CreatorPetitionClosed {}

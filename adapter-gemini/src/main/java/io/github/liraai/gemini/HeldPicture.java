package io.github.liraai.gemini;

import io.github.liraai.core.generation.MediaType;
import io.github.liraai.core.generation.PictureWriter;
import io.github.liraai.core.generation.SpooledPicture;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A picture whose bytes are whole before it is known whether it is the answer: {@code thought} may stand after {@code inlineData}.
 * The question is asked when everything but the commit is done, and a draft is thrown away. For one thread.
 */
final class HeldPicture implements PictureWriter {
    private final PictureWriter writer;
    private final Question isDraft;

    HeldPicture(PictureWriter writer, Question isDraft) {
        this.writer = writer;
        this.isDraft = isDraft;
    }

    /** Reads on to learn what a picture is. */
    @FunctionalInterface
    interface Question {
        boolean ask() throws IOException;
    }

    @Override
    public OutputStream stream() {
        return writer.stream();
    }

    @Override
    public SpooledPicture commit(MediaType mediaType, int width, int height) throws IOException {
        boolean draft;
        try {
            draft = isDraft.ask();
        } catch (IOException e) {
            throw new UnreadException(e);
        }
        if (draft) {
            throw new DraftException();
        }
        return writer.commit(mediaType, width, height);
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }

    /** Not a failure of the spool: the picture is not the answer. */
    static final class DraftException extends IOException {
        private static final long serialVersionUID = 1L;

        DraftException() {
            super("a draft");
        }
    }

    /** Not a failure of the spool: the answer broke off before it said what the picture is. */
    static final class UnreadException extends IOException {
        private static final long serialVersionUID = 1L;
        private final IOException failure;

        UnreadException(IOException failure) {
            super(failure);
            this.failure = failure;
        }

        IOException failure() {
            return failure;
        }
    }
}

package io.github.liraai.testkit.access;

class InMemoryAccessDirectoryTest extends AccessDirectoryContract {
    private final InMemoryAccessDirectory directory = new InMemoryAccessDirectory();

    @Override
    public InMemoryAccessDirectory directory() {
        return directory;
    }
}

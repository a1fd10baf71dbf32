"""The app: the only place that knows every room. It opens, builds, wires, and reports its own faults."""

import gc
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from desktop.paths import BUILT_IN_DATASET
from desktop.render.language import language, tell_eras, translate
from desktop.render.text_size import USUAL_STEP, next_step
from desktop.render.theme import Theme, app_icon, load_first_fonts
from desktop.ui import screen
from desktop.ui.appearance import CHOICES_OF_LANGUAGE, THEMES, Appearance
from desktop.ui.behind import Behind
from desktop.ui.commands import Commands
from desktop.ui.crash import catch_all
from desktop.ui.exchange import Exchange
from desktop.ui.open_file import OpenFile
from desktop.ui.opening import Opening
from desktop.ui.settings import Settings
from desktop.ui.single_instance import Door
from desktop.ui.under_dialog import close_dialogs
from desktop.ui.window import Window

if TYPE_CHECKING:
    # Imported when the window has been painted: these bring numpy and pyqtgraph, and nobody should wait for them.
    from desktop.dataset.reader import Dataset
    from desktop.model.view_state import ViewState
    from desktop.ui.canvas import Canvas
    from desktop.ui.store import Store
    from desktop.ui.tour import UnderWay
    from desktop.ui.workspace import Workspace


def run(file: Path | None, *, reset_settings: bool = False) -> int:
    """Open the window and stay until it is closed."""
    application = screen.application()
    if application is None:
        return 2
    app = begin(application, file, reset_settings=reset_settings)
    door = Door(app.show_file, application)
    app.window.painted.connect(door.open)
    return application.exec()


def begin(application: QApplication, file: Path | None, *, reset_settings: bool = False) -> "App":
    """Show the window of a new application, which opens a dataset as soon as it is painted."""
    application.setApplicationName("Milepost")
    application.setOrganizationName("Milepost")
    application.setDesktopFileName("milepost")
    settings = Settings()
    if reset_settings:
        settings.reset()
    app = App(application, settings)
    app.start(file)
    return app


class App(QObject):
    """One window with one dataset at a time."""

    def __init__(self, application: QApplication, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self._appearance = Appearance(application, settings)
        self._opening = Opening(lambda: self.window.page, lambda: self.theme)
        self._behind = Behind()
        self._behind.changed.connect(self._tell_what_goes_on)
        self._file = OpenFile(settings, self._opening, self._behind)
        self._workspace: Workspace | None = None
        self._store: Store | None = None
        self._scroll = 0.0
        self._tour: UnderWay | None = None
        load_first_fonts()
        self._appearance.speak()
        self._appearance.dress()
        self.window = Window(settings, self.theme)
        self.window.setWindowIcon(app_icon())
        self.window.file_dropped.connect(self.open)
        self.window.on_close(self._close)
        self._exchange = Exchange(self.window)
        self._exchange.stands.connect(self._stand)
        self._join_file()
        self._build_commands()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_theme_changed)
        catch_all(self._looked_at, self._tell_crash)

    @property
    def idle(self) -> bool:
        """Whether nothing is under way: for tests that wait."""
        return not self._opening.busy and not self._exchange.is_under_way

    @property
    def opening(self) -> Opening:
        """What opens files."""
        return self._opening

    @property
    def workspace(self) -> "Workspace | None":
        """What fills the window now."""
        return self._workspace

    @property
    def store(self) -> "Store":
        """What is looked at, once there is a dataset."""
        assert self._store is not None
        return self._store

    @property
    def dataset(self) -> "Dataset":
        """The dataset that is open."""
        assert self._file.dataset is not None
        return self._file.dataset

    @property
    def commands(self) -> Commands:
        """Everything that can be done, as actions of the window."""
        return self._commands

    def start(self, file: Path | None) -> None:
        """Show the window at once, and open the dataset when it has been painted."""
        self.window.painted.connect(partial(self._open_first, file), Qt.ConnectionType.QueuedConnection)
        self.window.show()

    def _open_first(self, file: Path | None) -> None:
        # Once more through the event loop: the first frame is then on the screen before the heavy imports begin.
        QTimer.singleShot(0, partial(self.open, file or BUILT_IN_DATASET, self._settings.trouble()))

    def show_file(self, file: Path | None) -> None:
        """Come to the front, with a file if there is one: what a second start asks for."""
        if file is not None:
            self.open(file)
        window = self.window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.raise_()
        window.activateWindow()

    # Files

    def _join_file(self) -> None:
        file = self._file
        file.opened.connect(self._show_dataset)
        file.refused.connect(self._tell_refusal)
        file.said.connect(self._exchange.say)
        file.view_wanted.connect(self._go_to_waiting_view)
        file.recent_changed.connect(self._fill_recent)

    def open(self, path: Path, then_say: str = "") -> None:
        """Open a dataset in place of the present one, or go to the view in a file."""
        self._file.open(path, then_say)

    def _show_dataset(self, dataset: "Dataset", keeps_view: bool, then_say: str) -> None:
        """Show another dataset, its timeline first where its place is known, and say a sentence above it, if any."""
        from desktop.ui.first_frame import FirstFrame, place_of_next  # noqa: PLC0415 (see above)
        from desktop.ui.store import Store  # noqa: PLC0415

        close_dialogs(self.window)
        before = self._store.state if self._store is not None else None
        place = None if then_say else place_of_next(self.window, self._settings, self._workspace, before)
        self._leave_workspace()
        self._scroll, self._tour = 0.0, None
        store = self._store = Store(self._state_of(dataset, before if keeps_view else None))
        tell_eras(store.state.eras)
        store.changed.connect(_tell_eras)  # before any view hears of it
        self._commands.hold(self._own)
        picture = None
        if place is not None:
            self._tell_title()
            over = self.window.page if self.window.workspace is not None else None
            picture = FirstFrame(dataset, store, self.theme, place, over)
        self._exchange.begin(self._begin_workspace, self.theme, then_say, picture)

    def _state_of(self, dataset: "Dataset", kept: "ViewState | None") -> "ViewState":
        """What of a dataset is looked at first: what is kept of a view of another one, or all of its time."""
        from desktop.ui.axis_choice import with_axis_chosen  # noqa: PLC0415 (see above)
        from desktop.ui.first_state import first_state  # noqa: PLC0415

        if kept is not None:
            from desktop.dataset.fit import fitted_to  # noqa: PLC0415 (rarely wanted)

            return fitted_to(dataset, kept).state
        return with_axis_chosen(first_state(dataset), self._settings)

    def _tell_refusal(self, sentence: str) -> None:
        self._exchange.say(sentence)
        _start_is_over()

    def _go_to_waiting_view(self) -> None:
        """Go to the view that was to be opened, once there is all that it needs: not while only a first frame is."""
        view = self._file.take_view() if self._workspace is not None else None
        if self._workspace is not None and view is not None:
            self._workspace.views.open_file(view)

    # Language, theme, and building the window anew

    @property
    def theme(self) -> Theme:
        """The theme chosen, or the system's."""
        return self._appearance.theme

    def set_language(self, chosen: str) -> None:
        """Speak this language, or the system's, from now on."""
        self._appearance.language = chosen
        self._appearance.speak()
        self._build_again("")  # what is said speaks the language before

    def set_theme(self, chosen: str) -> None:
        """Wear this theme, or the system's, from now on."""
        self._appearance.theme_name = chosen
        self._dress_anew()

    def set_text_step(self, step: int) -> None:
        """Write so many per cent of the system's text size from now on."""
        self._appearance.text_step = step
        self._dress_anew()

    def _system_theme_changed(self) -> None:
        if self._appearance.follows_system_theme:
            self._dress_anew()

    def _dress_anew(self) -> None:
        said = self._exchange.said
        self._take_down()  # first: another style sheet would dress every old widget for nothing
        self._appearance.dress()
        self._build_again(said)

    def _take_down(self) -> None:
        self._leave_workspace()
        self.window.fill(None, self.theme)

    def _leave_workspace(self) -> None:
        """Let go of it, or of one that is not whole yet; it is seen until another one is there."""
        self._exchange.call_off()
        if self._workspace is not None:
            self._workspace.let_go()
            self.window.page.setFocus()  # what is done with keys reaches it no more
            self._scroll = self._workspace.timeline.canvas.scroll
            self._tour = self._workspace.tour.under_way
            self._workspace = None

    def _build_again(self, to_say: str) -> None:
        self._commands.let_go()
        self._build_commands()
        self._take_down()
        if self._file.dataset is not None:
            self._exchange.at_once(self._begin_workspace, self.theme, to_say)
        else:
            self._exchange.say(to_say)
        if self._opening.card is not None:
            self._opening.show_card()

    def _begin_workspace(self, canvas: "Canvas | None") -> "Workspace":
        """A workspace for what is looked at, of which nothing is built yet."""
        from desktop.ui.workspace import Workspace  # noqa: PLC0415 (see above)

        return Workspace(
            self.dataset,
            self.store,
            self.theme,
            self._commands,
            self._settings,
            built_in=self.dataset.path == BUILT_IN_DATASET,
            canvas=canvas,
            scroll=self._scroll,
            parent=self.window.page,
            in_steps=True,
        )

    def _stand(self, workspace: "Workspace") -> None:
        """What begins when a workspace is whole."""
        self._workspace = workspace
        self._commands.release()
        self._tell_title()
        workspace.views.said.connect(self._exchange.say)
        workspace.timeline.setFocus()
        self._behind.start(self.dataset)
        self._tell_what_goes_on()
        workspace.tour.resume(self._tour)
        workspace.welcome.begin_once()
        if self._opening.card is not None:
            self._opening.card.raise_()
        _start_is_over()
        self._go_to_waiting_view()

    def _tell_title(self) -> None:
        self.window.setWindowTitle(f"{self.dataset.about.title.to(language())} – Milepost")

    # Commands of the app as a whole; those of the view are the workspace's

    def _build_commands(self) -> None:
        commands = self._commands = Commands(self.window)
        commands.on("open", partial(self._file.choose, self.window))
        commands.on("open_built_in", lambda: self.open(BUILT_IN_DATASET))
        commands.on("quit", self.window.close)
        commands.on("about", self._show_about)
        commands.on("let_go", self._let_go)
        for code in CHOICES_OF_LANGUAGE:
            commands.on(f"language_{code}", partial(self.set_language, code))
        for name in THEMES:
            commands.on(f"theme_{name}", partial(self.set_theme, name))
        commands.check(f"language_{self._appearance.language}")
        commands.check(f"theme_{self._appearance.theme_name}")
        self._join_text_size(commands)
        self._own = commands.joined | {"recent"}
        commands.menus(self.window.menuBar())
        self._fill_recent()

    def _join_text_size(self, commands: Commands) -> None:
        step = self._appearance.text_step
        for key, wanted in (
            ("text_larger", next_step(step, 1)),
            ("text_smaller", next_step(step, -1)),
            ("text_usual", USUAL_STEP),
        ):
            commands.on(key, partial(self.set_text_step, wanted))
            commands.enable(key, wanted != step)

    def _fill_recent(self) -> None:
        named = [(str(path), f"{path.name} – {path.parent}") for path in self._settings.recent()]
        self._commands.fill("recent", named, lambda path: self.open(Path(path)))

    def _show_about(self) -> None:
        from desktop.ui.about_dialog import AboutDialog  # noqa: PLC0415 (rarely wanted)

        if self._file.dataset is not None:
            AboutDialog(self._file.dataset, self.theme, self.window).open()

    def _tell_what_goes_on(self) -> None:
        if self._workspace is not None:
            self._workspace.filters.search.wait(waiting=self._behind.search_waits)
            self._workspace.views.wait(waiting=self._behind.search_waits)
            self._workspace.status.tell_reading(self._behind.share_read)

    def _let_go(self) -> None:
        """Esc: of what is being opened, what is said above, the key, the selection, the lens, the lane, the search."""
        if self._opening.card is not None:
            self._opening.call_off()
        elif self.window.message_bar.isVisible():
            self.window.message_bar.hide()
        elif self._workspace is not None:
            self._workspace.let_go_of_something()

    # The end, and faults of our own

    def _close(self) -> None:
        if self._workspace is not None:
            self._workspace.remember()
            self._workspace.welcome.leave()
            if not (self.window.isMaximized() or self.window.isFullScreen()):
                from desktop.ui.first_frame import remember_place  # noqa: PLC0415 (see above)

                remember_place(self._settings, self._workspace.timeline, self._workspace)
        self._exchange.call_off()
        self._opening.stop()
        self._behind.stop()

    def _looked_at(self) -> str:
        return "nothing yet" if self._store is None else repr(self._store.state)

    def _tell_crash(self, report: Path | None) -> None:
        said = translate("App", "Something went wrong in Milepost itself; it goes on as far as it can.")
        if report is not None:
            said += " " + translate("App", "A report was saved: {path}").format(path=report)
        self._exchange.say(said)


def _tell_eras(_old: "ViewState", new: "ViewState") -> None:
    tell_eras(new.eras)


def _start_is_over() -> None:
    """From now on garbage is collected again, but not looked for among all that came with the start."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()

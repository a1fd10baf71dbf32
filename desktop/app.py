"""The app: the only place that knows every room. It opens, builds, wires, and reports its own faults."""

import gc
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, QStandardPaths, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog

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
from desktop.ui.opening import Opening
from desktop.ui.settings import Settings
from desktop.ui.single_instance import Door
from desktop.ui.under_dialog import AfterDialogs, close_dialogs
from desktop.ui.window import Window

if TYPE_CHECKING:
    # Imported when the window has been painted: these bring numpy and pyqtgraph, and nobody should wait for them.
    from desktop.dataset.reader import Dataset
    from desktop.model.view_state import ViewState
    from desktop.ui.canvas import Canvas
    from desktop.ui.first_frame import FirstFrame
    from desktop.ui.store import Store
    from desktop.ui.tour import UnderWay
    from desktop.ui.workspace import Workspace

VIEW_SUFFIX = ".milepost-view"


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
        self._opening.called_off.connect(self._after_calling_off)
        self._dataset: Dataset | None = None
        self._workspace: Workspace | None = None
        self._store: Store | None = None
        self._view_to_open: Path | None = None
        self._to_say = ""
        self._awaited: FirstFrame | None = None
        self._after_dialogs = AfterDialogs(self)
        self._scroll = 0.0
        self._tour: UnderWay | None = None
        self._closed = False
        self._before = BUILT_IN_DATASET
        self._refused = ""
        self._behind = Behind()
        self._behind.changed.connect(self._tell_what_goes_on)
        self._behind.corrected.connect(self._correct)
        self._behind.refused.connect(self._take_back)
        load_first_fonts()
        self._appearance.speak()
        self._appearance.dress()
        self.window = Window(settings, self.theme)
        self.window.setWindowIcon(app_icon())
        self.window.file_dropped.connect(self.open)
        self.window.on_close(self._close)
        self._exchange = Exchange(self.window)
        self._exchange.stands.connect(self._stand)
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
        assert self._dataset is not None
        return self._dataset

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

    # Datasets

    def open(self, path: Path, then_say: str = "") -> None:
        """Open a dataset in place of the present one; a bad one is told in a sentence and changes nothing."""
        path = path.absolute()
        if path.suffix == VIEW_SUFFIX:
            self._open_view(path)
            return
        self._after_dialogs.forget()
        self._opening.ask(
            path.name,
            partial(_opened, path),
            done=lambda dataset: self._after_dialog(path, partial(self._show_dataset, then_say, dataset)),
            failed=partial(self._tell_bad_dataset, path),
        )

    def _after_dialog(self, path: Path, show: Callable[[], None]) -> None:
        """Show what was in a file, now or when the dialog is closed that stands over what is shown."""
        if not self._after_dialogs.call(show):
            said = translate("App", "{file} is shown as soon as the dialog is closed.")
            self.window.message_bar.say(said.format(file=path.name))

    def _open_view(self, path: Path) -> None:
        """Go to the view in a file; before there is a dataset, open the built-in one for it first."""
        self._view_to_open = path
        if self._dataset is None and not self._opening.busy:
            self.open(BUILT_IN_DATASET)
        else:
            self._after_dialog(path, self._go_to_waiting_view)

    def _go_to_waiting_view(self) -> None:
        """Go to the view that was to be opened, once there is all that it needs: not while only a first frame is."""
        if self._workspace is not None and self._view_to_open is not None:
            view, self._view_to_open = self._view_to_open, None
            self._workspace.views.open_file(view)

    def _after_calling_off(self) -> None:
        """What was open stays, if it may; where nothing was, it is the built-in dataset."""
        if self._dataset is None:
            self.open(BUILT_IN_DATASET)
        elif self._refused:
            self.open(self._before, self._refused)

    def _show_dataset(self, then_say: str, dataset: "Dataset", state: "ViewState | None" = None) -> None:
        if dataset.path != BUILT_IN_DATASET:
            self._settings.add_recent(dataset.path)
            self._fill_recent()
        if dataset.faults:
            then_say = translate("App", "This dataset has faults; what could be read is shown: {faults}").format(
                faults=" · ".join(dataset.faults[:3])
            )
        self._use(dataset, then_say, state)

    def _correct(self, whole: "Dataset") -> None:
        """The file holds something else than was seen at first: it is shown, as far as can be in the same view."""
        from desktop.dataset.fit import fitted_to  # noqa: PLC0415 (rarely wanted)

        def show() -> None:
            self._show_dataset("", whole, fitted_to(whole, self.store.state).state)

        self._after_dialog(whole.path, show)

    def _take_back(self, error: BaseException) -> None:
        """The file can't be read to its end: what was seen of it goes, and what was open before comes back."""
        from desktop.dataset.errors import DatasetError  # noqa: PLC0415 (see above)

        if not isinstance(error, DatasetError):
            raise error
        self._refused = error.sentence(translate)
        if not self._opening.busy:  # else another dataset takes its place, or it goes when that one can't be opened
            self.open(self._before, self._refused)

    def _use(self, dataset: "Dataset", then_say: str, state: "ViewState | None") -> None:
        from desktop.ui.axis_choice import with_axis_chosen  # noqa: PLC0415 (see above)
        from desktop.ui.first_state import first_state  # noqa: PLC0415
        from desktop.ui.store import Store  # noqa: PLC0415

        if self._dataset is not None and self._dataset.is_whole:
            self._before = self._dataset.path
        close_dialogs(self.window)
        place = None if then_say else self._place_of_timeline()
        self._leave_workspace()
        self._behind.call_off()
        self._scroll, self._tour, self._to_say = 0.0, None, then_say
        self._dataset, self._refused = dataset, ""
        self._store = Store(state or with_axis_chosen(first_state(dataset), self._settings))
        tell_eras(self._store.state.eras)
        self._store.changed.connect(_tell_eras)  # before any view hears of it
        self._commands.hold(self._own)
        if place is None:
            self._begin_exchange()
        elif self.window.workspace is None:
            self._begin_with_picture(place)
        else:
            self._go_on_under_picture(place)

    def _place_of_timeline(self) -> QRect | None:
        """Where the timeline of another dataset will lie; None where that is not known."""
        from desktop.ui.first_frame import place_on, remembered_place  # noqa: PLC0415 (see above)

        page = self.window.page
        if self.window.workspace is None:
            return remembered_place(self._settings, page.size())
        if self._workspace is None:  # the one before is not whole yet
            return self.window.cover.geometry() if self.window.cover is not None else None
        state, below = self.store.state, self._workspace.size() == page.size()
        if state.view != "timeline" or state.filters.known is not None or not below:
            return None  # something else stands there, or above it
        return place_on(page, self._workspace.timeline)

    def _begin_with_picture(self, place: QRect) -> None:
        """Show the timeline before all that surrounds it is loaded."""
        from desktop.ui.first_frame import FirstFrame  # noqa: PLC0415 (see above)

        frame = self._awaited = FirstFrame(self.dataset, self.store, self.theme, place)
        frame.painted.connect(partial(self._go_on_from, frame))
        self.window.fill(frame, self.theme)

    def _go_on_from(self, frame: "FirstFrame") -> None:
        # In steps: what the user does meanwhile is not kept waiting for all that is loaded.
        QTimer.singleShot(0, partial(self._load_drawing, frame))

    def _load_drawing(self, frame: "FirstFrame") -> None:
        if self._awaited is frame and not self._closed:  # nothing else was quicker
            import pyqtgraph  # noqa: F401, PLC0415 (see above)

            self._to_say = self._to_say or self._said
            self._begin_exchange(canvas=frame.canvas)

    def _go_on_under_picture(self, place: QRect) -> None:
        """Show the timeline over the one before, and build everything else behind them."""
        from desktop.ui.first_frame import FirstFrame  # noqa: PLC0415 (see above)

        self._tell_title()
        frame = FirstFrame(self.dataset, self.store, self.theme, place, self.window.page)
        self._begin_exchange(first=frame)

    def _begin_exchange(self, *, first: "FirstFrame | None" = None, canvas: "Canvas | None" = None) -> None:
        canvas = canvas or (first.canvas if first is not None else None)
        self._exchange.begin(lambda: self._begin_workspace(canvas), self.theme, lambda: self._to_say, first)

    def _tell_bad_dataset(self, path: Path, error: BaseException) -> None:
        from desktop.dataset.errors import DatasetError  # noqa: PLC0415 (see above)

        if not isinstance(error, DatasetError):
            raise error
        if error.gone:
            self._settings.forget_recent(path)
            self._fill_recent()
        sentence = error.sentence(translate)
        if self._refused:
            sentence = self._refused = f"{self._refused} {sentence}"
        if (self._dataset is None or self._refused) and path != BUILT_IN_DATASET:
            self.open(self._before if self._refused and path != self._before else BUILT_IN_DATASET, sentence)
        else:
            self._say(sentence)
            _start_is_over()

    def _choose_dataset(self) -> None:
        dialog = QFileDialog(self.window, translate("App", "Open a dataset"))
        dialog.setNameFilters(
            [translate("App", "Milepost datasets (*.sqlite *.db *.milepost)"), translate("App", "All files (*)")]
        )
        last = self._settings.recent()[:1]
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog.setDirectory(str(last[0].parent) if last else documents)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.open(Path(name)))
        dialog.open()

    # Language, theme, and building the window anew

    @property
    def theme(self) -> Theme:
        """The theme chosen, or the system's."""
        return self._appearance.theme

    def set_language(self, chosen: str) -> None:
        """Speak this language, or the system's, from now on."""
        self._appearance.language = chosen
        self.window.message_bar.hide()  # it speaks the language before
        self._to_say = ""
        self._appearance.speak()
        self._build_again()

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
        self._take_down()  # first: another style sheet would dress every old widget for nothing
        self._appearance.dress()
        self._build_again()

    def _take_down(self) -> None:
        self._leave_workspace()
        self.window.fill(None, self.theme)

    def _leave_workspace(self) -> None:
        """Let go of it, or of one that is not whole yet; it is seen until another one is there."""
        self._exchange.call_off()
        self._awaited = None
        if self._workspace is not None:
            self._workspace.let_go()
            self.window.page.setFocus()  # what is done with keys reaches it no more
            self._scroll = self._workspace.timeline.canvas.scroll
            self._tour = self._workspace.tour.under_way
            self._workspace = None

    def _build_again(self) -> None:
        self._commands.let_go()
        self._build_commands()
        said = self._to_say if self._exchange.is_under_way else self._said
        self._take_down()
        if self._dataset is not None:
            self._exchange.at_once(lambda: self._begin_workspace(None), self.theme, lambda: said)
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
        self._workspace, self._to_say = workspace, ""
        self._commands.release()
        self._tell_title()
        workspace.views.said.connect(self._say)
        workspace.timeline.setFocus()
        self._behind.start(self.dataset)
        self._tell_what_goes_on()
        workspace.tour.resume(self._tour)
        workspace.welcome.begin_once()
        if self._opening.card is not None:
            self._opening.card.raise_()
        _start_is_over()
        self._go_to_waiting_view()

    @property
    def _said(self) -> str:
        """What is said above now."""
        return self.window.message_bar.sentence if self.window.message_bar.isVisible() else ""

    def _tell_title(self) -> None:
        self.window.setWindowTitle(f"{self.dataset.about.title.to(language())} – Milepost")

    # Commands of the app as a whole; those of the view are the workspace's

    def _build_commands(self) -> None:
        commands = self._commands = Commands(self.window)
        commands.on("open", self._choose_dataset)
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

        if self._dataset is not None:
            AboutDialog(self._dataset, self.theme, self.window).open()

    def _tell_what_goes_on(self) -> None:
        if self._workspace is not None:
            self._workspace.filters.search.wait(waiting=self._behind.search_waits)
            self._workspace.views.wait(waiting=self._behind.search_waits)
            self._workspace.status.tell_reading(self._behind.share_read)

    def _say(self, sentence: str) -> None:
        """Say a sentence above, or with none fall silent; once it is there, above a workspace that is being built."""
        if self._workspace is None and self._exchange.is_under_way:
            self._to_say = sentence
        elif sentence:
            self.window.message_bar.say(sentence)
        else:
            self.window.message_bar.hide()

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
        self._closed = True

    def _looked_at(self) -> str:
        return "nothing yet" if self._store is None else repr(self._store.state)

    def _tell_crash(self, report: Path | None) -> None:
        said = translate("App", "Something went wrong in Milepost itself; it goes on as far as it can.")
        if report is not None:
            said += " " + translate("App", "A report was saved: {path}").format(path=report)
        self.window.message_bar.say(said)


def _tell_eras(_old: "ViewState", new: "ViewState") -> None:
    tell_eras(new.eras)


def _opened(path: Path, cancelled: Callable[[], bool], progress: Callable[[float], None]) -> "Dataset":
    """Off the GUI thread: the dataset of a file, of a large one a first look. What it brings is loaded there too."""
    from desktop.dataset.first_look import first_look  # noqa: PLC0415 (see above)
    from desktop.ui.first_state import look_through  # noqa: PLC0415

    dataset = first_look(path, cancelled, translate, progress)
    look_through(dataset)
    return dataset


def _start_is_over() -> None:
    """From now on garbage is collected again, but not looked for among all that came with the start."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()
